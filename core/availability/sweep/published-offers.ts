import { epochDay } from '../../time/epoch-day.ts';
import { MINUTE } from '../../time/instant.ts';
import type { Instant } from '../../time/instant.ts';
import type { Span } from '../../time/span.ts';
import { wallMinuteToInstant } from '../../time/wall-minute-to-instant.ts';
import type { ZoneDay } from '../../time/zone-day.ts';
import type { AvailabilityInput, PublishedSlot } from '../availability-input.ts';

/** A start that a published slot opens. */
export interface Offer {
  readonly at: Instant;
  readonly capacity: number;
}

/** The day of the list with this number; undefined where the list lacks it. Days are listed in order, at most a skipped one is missing. */
function findDay(days: readonly ZoneDay[], wanted: number): ZoneDay | undefined {
  let index = Math.min(wanted - (days[0]?.epochDay ?? 0), days.length - 1);
  while (index > 0 && days[index]!.epochDay > wanted) index -= 1;
  return days[index]?.epochDay === wanted ? days[index] : undefined;
}

/** The real time of a published slot; undefined when its day is not among the days. */
export function publishedSpan(days: readonly ZoneDay[], slot: PublishedSlot): Span | undefined {
  const day = findDay(days, epochDay(slot.date));
  return day && { from: wallMinuteToInstant(day, slot.startMinute), until: wallMinuteToInstant(day, slot.endMinute) };
}

/** The starts inside the span that published slots open for this service and length, in order. A slot may come up with another at the same start. */
export function publishedOffers(days: readonly ZoneDay[], input: AvailabilityInput, span: Span): readonly Offer[] {
  const offers: Offer[] = [];
  for (const slot of input.publishedSlots) {
    if (slot.serviceId !== null && slot.serviceId !== input.serviceId) continue;
    const time = publishedSpan(days, slot);
    if (time === undefined || time.from < span.from || time.from >= span.until) continue;
    if (time.from + input.rules.durationMinutes * MINUTE <= time.until) offers.push({ at: time.from, capacity: slot.capacity });
  }
  return offers.sort((a, b) => a.at - b.at);
}
