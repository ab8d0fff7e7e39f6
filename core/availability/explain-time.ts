import type { Instant } from '../time/instant.ts';
import type { AvailabilityInput } from './availability-input.ts';
import type { ClosedReason } from './closed-reason.ts';
import { earliestStart, windowEnd } from './sweep/bookable-window.ts';
import { limitReasons } from './sweep/limit-reasons.ts';
import { meetsKept } from './sweep/meets-kept.ts';
import { seasonsIn } from './sweep/seasons-in.ts';
import { offeredCapacity, seatsIn } from './sweep/seats-in.ts';
import { hoursCapacity, sessionAt, timetable } from './sweep/timetable.ts';
import type { Timetable } from './sweep/timetable.ts';

function whenReasons(input: AvailabilityInput, start: Instant): readonly ClosedReason[] {
  const earliest = earliestStart(input);
  if (start < input.now) return [{ code: 'in_the_past' }];
  if (start < earliest) return [{ code: 'too_soon', earliest }];
  const end = windowEnd(input, start + 1);
  return start < end ? [] : [{ code: 'too_far', latest: end - 1 }];
}

function cycleReasons({ zone, onlyWithin, now }: AvailabilityInput, start: Instant): readonly ClosedReason[] {
  const isOpen = !onlyWithin || start < now || seasonsIn(zone, onlyWithin, { from: start, until: start + 1 }).length > 0;
  return isOpen ? [] : [{ code: 'no_open_cycle' }];
}

function hoursReasons(table: Timetable, start: Instant): readonly ClosedReason[] {
  if (offeredCapacity(table, start) > 0) return [];
  if (hoursCapacity(table, start) === 0) return [{ code: 'outside_hours' }];
  return [{ code: 'off_grid', intervalMinutes: table.rules.intervalMinutes }];
}

/** Every override that meets the session, each once however many days of it do. */
function blockReasons(table: Timetable, start: Instant): readonly ClosedReason[] {
  const session = sessionAt(table, start);
  const reasons = new Map<string, ClosedReason>();
  for (const { override, from, until } of table.plans.flatMap((plan) => plan.blocks)) {
    if (from >= session.until || until <= session.from || override.kind === 'extra' || override.kind === 'capacity') continue;
    reasons.set(override.id, { code: 'blocked', kind: override.kind, overrideId: override.id, note: override.note });
  }
  return [...reasons.values()];
}

function seatReasons(input: AvailabilityInput, table: Timetable, start: Instant): readonly ClosedReason[] {
  const { peak, capacity, otherSchedule } = seatsIn(input, table, start);
  if (peak + 1 <= capacity && !otherSchedule) return [];
  const reasons: ClosedReason[] = [];
  const kept = meetsKept(input, start);
  // What would be left if nothing were kept says whether it is taken as well.
  const booked = kept ? seatsIn({ ...input, claims: input.claims.filter(({ isKept }) => isKept !== true) }, table, start) : null;
  const seats = booked ?? { peak, capacity, otherSchedule };
  if (seats.peak + 1 > capacity) reasons.push({ code: 'taken', seats: seats.peak, capacity });
  if (seats.otherSchedule) reasons.push({ code: 'other_schedule' });
  return kept ? [...reasons, { code: 'kept' }] : reasons;
}

/**
 * Why a session can't start there: every reason, none where it can. Reads the same timetable as `openSlots`. A time in the past is only that,
 * not also too soon; a time outside the hours is judged as if one client fitted in.
 */
export function explainTime(input: AvailabilityInput, start: Instant): readonly ClosedReason[] {
  const table = timetable(input, { from: start, until: start + 1 });
  return [
    ...whenReasons(input, start),
    ...cycleReasons(input, start),
    ...hoursReasons(table, start),
    ...blockReasons(table, start),
    ...seatReasons(input, table, start),
    ...limitReasons(input, start),
  ];
}
