import { refuse } from '../result.ts';
import type { Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import { wallToInstant } from '../time/wall-to-instant.ts';
import type { PublishedSlot } from './availability-input.ts';
import type { AvailabilityRefusal } from './availability-refusal.ts';
import { checkPublishedSlot } from './check-published-slot.ts';
import type { NewPublishedSlot } from './published-slots-from-hours.ts';

export type PublishedSlotRefusal = AvailabilityRefusal | { readonly code: 'in_the_past' };

interface NewSlotFacts {
  readonly zone: string;
  /** The other slots of its schedule that day, active or not. */
  readonly others: readonly Pick<PublishedSlot, 'date' | 'startMinute' | 'endMinute'>[];
  readonly now: Instant;
}

/** May this slot be announced? Only ahead of now, and over no other one. */
export function decideNewSlot(slot: NewPublishedSlot, { zone, others, now }: NewSlotFacts): Result<NewPublishedSlot, PublishedSlotRefusal> {
  const checked = checkPublishedSlot(slot, others);
  if (!checked.ok) return checked;
  return wallToInstant(zone, slot.date, slot.startMinute) < now ? refuse({ code: 'in_the_past' }) : checked;
}
