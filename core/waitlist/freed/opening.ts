import type { AvailabilityInput, Claim } from '../../availability/availability-input.ts';
import { demandOf, mostTaken } from '../../availability/sweep/demand.ts';
import { seasonsIn } from '../../availability/sweep/seasons-in.ts';
import { offeredCapacity } from '../../availability/sweep/seats-in.ts';
import { bufferedAt, hoursCapacity, sessionAt, type Timetable, timetable } from '../../availability/sweep/timetable.ts';
import { mostBetween } from '../../availability/sweep/steps.ts';
import { type Instant, MINUTE } from '../../time/instant.ts';
import type { Span } from '../../time/span.ts';
import type { FreedSpan } from './freed-span.ts';

/** A session of one service and length that the hours would allow to begin at an instant, whoever has the time. */
export interface Opening {
  readonly serviceId: string;
  readonly scheduleId: string;
  readonly durationMinutes: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** With its buffers. */
  readonly blocked: Span;
  /** How many clients there is room for over the whole session. */
  readonly capacity: number;
}

function openingAt(table: Timetable, { serviceId, scheduleId }: AvailabilityInput, startsAt: Instant): Opening | null {
  const { durationMinutes } = table.rules;
  const endsAt = startsAt + durationMinutes * MINUTE;
  const capacity = offeredCapacity(table, startsAt);
  if (capacity === 0 || mostBetween(table.blocked, startsAt, endsAt) > 0) return null;
  return { serviceId, scheduleId, durationMinutes, startsAt, endsAt, blocked: bufferedAt(table, startsAt), capacity };
}

/** All that the hours, published slots and cycles allow to begin in the span, and no block forbids, in order. */
export function openingsIn(input: AvailabilityInput, span: Span): readonly Opening[] {
  const spans = input.onlyWithin ? seasonsIn(input.zone, input.onlyWithin, span) : [span];
  return spans.flatMap((part) => {
    const table = timetable({ ...input, claims: [] }, part);
    const starts = [...new Set([...table.grid, ...table.offers.map(({ at }) => at)])].sort((one, other) => one - other);
    return starts.flatMap((start) => openingAt(table, input, start) ?? []);
  });
}

/** Whether a session that begins there lies in the hours, or in a published slot of its own start, in no block, and in a cycle where it must. */
export function stillAllows(input: AvailabilityInput, startsAt: Instant): boolean {
  const span = { from: startsAt, until: startsAt + 1 };
  if (input.onlyWithin && seasonsIn(input.zone, input.onlyWithin, span).length === 0) return false;
  const table = timetable({ ...input, claims: [] }, span);
  const { from, until } = sessionAt(table, startsAt);
  return (
    mostBetween(table.blocked, from, until) === 0 && (hoursCapacity(table, startsAt) > 0 || table.offers.some(({ at }) => at === startsAt))
  );
}

/** Whether one more client fits there beside these claims. */
export const isFreeAt = ({ scheduleId, blocked: { from, until }, capacity }: Opening, claims: readonly Claim[]): boolean =>
  mostTaken(demandOf(claims, scheduleId, from, until), from, until) + 1 <= capacity;

/** What has fallen free, as if it were taken still. */
const asTaken = ({ scheduleId, startsAt, endsAt, seats }: FreedSpan): Claim => ({
  scheduleId,
  serviceId: null,
  startsAt,
  blockedFrom: startsAt,
  blockedUntil: endsAt,
  seats,
  isSession: false,
});

/** Whether one more client would have fitted there beside these claims before the spans fell free. Hours bind the session; what lay there, its buffers too. */
export function wasFreeBefore(opening: Opening, claims: readonly Claim[], spans: readonly FreedSpan[]): boolean {
  const opened = spans.filter(({ cause, scheduleId }) => cause === 'opened' && scheduleId === opening.scheduleId);
  const session = { ...opening, blocked: { from: opening.startsAt, until: opening.endsAt } };
  const left = spans.filter(({ cause }) => cause !== 'opened').map(asTaken);
  return isFreeAt(opening, [...claims, ...left]) && isFreeAt(session, [...claims, ...left, ...opened.map(asTaken)]);
}
