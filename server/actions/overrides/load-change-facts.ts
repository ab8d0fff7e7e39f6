import type { ScheduledOverride } from '../../../core/availability/plan/bookings-in-the-way.ts';
import type { ChangeFacts } from '../../../core/availability/plan/decide-changes.ts';
import { isBlock } from '../../../core/availability/plan/is-block.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { addDays } from '../../../core/time/add-days.ts';
import { instantToWall } from '../../../core/time/instant-to-wall.ts';
import type { Instant, LocalDate } from '../../../core/time/instant.ts';
import { wallToInstant } from '../../../core/time/wall-to-instant.ts';
import { type BookingAheadRow, loadBookingsAhead, loadBookingsNamed } from '../../db/bookings-ahead.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import { countOverridesFrom, loadOverridesAround, type OverrideRow } from '../../db/overrides.ts';
import { listSchedules } from '../../db/schedules.ts';

interface ChangeAsked {
  readonly create: readonly ScheduledOverride[];
  readonly removeIds: readonly string[];
  /** Bookings that somebody decided over. */
  readonly bookingIds: readonly string[];
}

/** Everything that decides over new exceptions. */
export interface LoadedChangeFacts extends ChangeFacts<OverrideRow> {
  /** What takes time in the days of new blocks and has not begun, and the bookings asked for; by start. */
  readonly bookings: readonly BookingAheadRow[];
}

interface Days {
  readonly from: LocalDate;
  /** Null: for ever. */
  readonly to: LocalDate | null;
}

/** Further than anybody can book. */
const FOR_EVER = '2200-01-01';

/** From the first day of any to the last of any; null where there is none. */
function daysOf(overrides: readonly ScheduledOverride[]): Days | null {
  const [first] = overrides;
  return first === undefined
    ? null
    : overrides.reduce<Days>(
        ({ from, to }, { startsOn, endsOn }) => ({
          from: startsOn < from ? startsOn : from,
          to: to === null || endsOn === null ? null : endsOn > to ? endsOn : to,
        }),
        { from: first.startsOn, to: first.endsOn },
      );
}

async function loadBookings(
  db: Database,
  coach: CoachRow,
  { create, bookingIds }: ChangeAsked,
  now: Instant,
): Promise<readonly BookingAheadRow[]> {
  const days = daysOf(create.filter(isBlock));
  const from = days ? Math.max(now, wallToInstant(coach.timeZone, days.from, 0)) : now;
  const until = days ? wallToInstant(coach.timeZone, days.to === null || days.to >= FOR_EVER ? FOR_EVER : addDays(days.to, 1), 0) : now;
  const [ahead, named] = await Promise.all([
    until <= from ? [] : loadBookingsAhead(db, coach.id, { from, until }, now),
    loadBookingsNamed(db, coach.id, bookingIds, now),
  ]);
  const known = new Set(ahead.map(({ id }) => id));
  return [...ahead, ...named.filter(({ id }) => !known.has(id))].sort((a, b) => a.startsAt - b.startsAt);
}

/**
 * Reads what decides over exceptions that are to come and to go. Under the coach's lock where they are written, so that no booking slips in
 * between the look and the write. A block that repeats for ever is held against everything that is booked, however far ahead.
 */
export async function loadChangeFacts(
  db: Database,
  actor: Actor,
  coach: CoachRow,
  asked: ChangeAsked,
  now: Instant,
): Promise<LoadedChangeFacts> {
  const days = daysOf(asked.create);
  const [schedules, existing, bookings, ahead] = await Promise.all([
    listSchedules(db, actor, coach.id),
    loadOverridesAround(db, coach.id, days, asked.removeIds),
    loadBookings(db, coach, asked, now),
    countOverridesFrom(db, coach.id, instantToWall(coach.timeZone, now).date),
  ]);
  return { zone: coach.timeZone, now, scheduleIds: schedules.map(({ id }) => id), existing, bookings, ahead };
}
