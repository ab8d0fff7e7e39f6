import type { WallHours } from '../../cycles/roster/regular-pattern.ts';
import { NOT_FOUND, type NotFound } from '../../identity/not-found.ts';
import { ok, refuse, type Result } from '../../result.ts';
import { DAY, type Instant, type LocalDate } from '../../time/instant.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import { addDays } from '../../time/add-days.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import type { WaitlistWish } from './waitlist-entry.ts';

export type EntryRefusal =
  | NotFound
  | { readonly code: 'duration_not_offered'; readonly durations: readonly number[] }
  | { readonly code: 'end_before_start'; readonly field: 'hours' | 'latest' }
  /** No range of hours is as long as the session. */
  | { readonly code: 'hours_too_short' }
  | { readonly code: 'all_in_the_past' }
  | { readonly code: 'outside_cycle' }
  /** The time is free: it can be booked, nobody needs to wait. */
  | { readonly code: 'slot_open' };

export interface EntryFacts {
  readonly now: Instant;
  /** The coach's. */
  readonly zone: string;
  /** Undefined where there is none that the client may see. */
  readonly service: { readonly active: boolean; readonly durations: readonly number[] } | undefined;
  /** The cycle that is waited for; undefined where there is none, or the target is another. */
  readonly cycle: { readonly firstDate: LocalDate; readonly lastDate: LocalDate } | undefined;
  /** Whether the wanted slot can be booked by this client now. */
  readonly slotIsOpen: boolean;
  /** How long an entry without an end stands, from the first day on which something could be offered. */
  readonly standsDays: number;
}

export interface CheckedWish {
  readonly wish: WaitlistWish;
  readonly expiresAt: Instant;
}

/** Longer than this nobody waits, whatever day they name. */
export const LONGEST_DAYS = 731;

/** Ranges by start, those that touch or overlap as one; the whole day is no range at all. */
function joined(hours: readonly WallHours[]): readonly WallHours[] {
  const found: WallHours[] = [];
  for (const { startMinute, endMinute } of hours.toSorted((a, b) => a.startMinute - b.startMinute)) {
    const last = found.at(-1);
    if (last && startMinute <= last.endMinute)
      found[found.length - 1] = { startMinute: last.startMinute, endMinute: Math.max(last.endMinute, endMinute) };
    else found.push({ startMinute, endMinute });
  }
  return found[0]?.startMinute === 0 && found[0].endMinute === 1440 ? [] : found;
}

/** One particular slot, said as days and hours, so that lines can be compared; until then it stands. */
function slotWish(wish: WaitlistWish, startsAt: Instant, { zone, now, slotIsOpen }: EntryFacts): Result<CheckedWish, EntryRefusal> {
  if (startsAt <= now) return refuse({ code: 'all_in_the_past' });
  if (slotIsOpen) return refuse({ code: 'slot_open' });
  const { date, weekday, minute } = instantToWall(zone, startsAt);
  const hours = [{ startMinute: minute, endMinute: Math.min(1440, minute + wish.durationMinutes) }];
  const laidOut = { ...wish, weekdays: [weekday], hours, earliest: date, latest: date, recurring: null };
  return ok({ wish: laidOut, expiresAt: Math.min(startsAt, now + LONGEST_DAYS * DAY) });
}

const later = (one: LocalDate | null, other: LocalDate | null): LocalDate | null =>
  one === null || (other !== null && other > one) ? other : one;
const sooner = (one: LocalDate | null, other: LocalDate | null): LocalDate | null =>
  one === null || (other !== null && other < one) ? other : one;

/** The dates that count: those of the wish, inside the cycle. */
function datesOf(wish: WaitlistWish, { cycle, now, zone }: EntryFacts): Result<Pick<WaitlistWish, 'earliest' | 'latest'>, EntryRefusal> {
  if (wish.earliest !== null && wish.latest !== null && wish.latest < wish.earliest)
    return refuse({ code: 'end_before_start', field: 'latest' });
  const inCycle = wish.target.kind === 'cycle' ? cycle : undefined;
  const earliest = later(wish.earliest, inCycle?.firstDate ?? null);
  const latest = sooner(wish.latest, inCycle?.lastDate ?? null);
  if (earliest !== null && latest !== null && latest < earliest) return refuse({ code: 'outside_cycle' });
  if (latest !== null && latest < instantToWall(zone, now).date) return refuse({ code: 'all_in_the_past' });
  return ok({ earliest, latest });
}

/** The end of the latest day; without one so many days from the first on which anything could be offered. */
function standsUntil({ earliest, latest }: Pick<WaitlistWish, 'earliest' | 'latest'>, { now, zone, standsDays }: EntryFacts): Instant {
  const first = earliest === null ? now : Math.max(now, wallToInstant(zone, earliest, 0));
  const end = latest === null ? first + standsDays * DAY : wallToInstant(zone, addDays(latest, 1), 0);
  return Math.min(end, now + LONGEST_DAYS * DAY);
}

/**
 * May somebody wait for this, and how is it kept: days rise and stand once, hours are joined, dates lie inside the cycle; a wish for one slot is
 * laid out as its day and hours. An entry stands until its latest day is over (the slot: until it begins), else for `standsDays` from its earliest; two
 * years at most.
 */
export function checkEntry(wish: WaitlistWish, facts: EntryFacts): Result<CheckedWish, EntryRefusal> {
  const { service, cycle } = facts;
  if (!service?.active || (wish.target.kind === 'cycle' && !cycle)) return refuse(NOT_FOUND);
  if (!service.durations.includes(wish.durationMinutes)) return refuse({ code: 'duration_not_offered', durations: service.durations });
  const said = { ...wish, message: wish.message.replace(/\r\n?/g, '\n').trim() };
  if (wish.target.kind === 'slot') return slotWish(said, wish.target.startsAt, facts);
  if (wish.hours.some(({ startMinute, endMinute }) => endMinute <= startMinute))
    return refuse({ code: 'end_before_start', field: 'hours' });
  const hours = joined(wish.hours);
  if (hours.length > 0 && hours.every(({ startMinute, endMinute }) => endMinute - startMinute < wish.durationMinutes))
    return refuse({ code: 'hours_too_short' });
  const dates = datesOf(wish, facts);
  if (!dates.ok) return dates;
  const days = [...new Set(wish.weekdays)].toSorted((a, b) => a - b);
  return ok({
    wish: { ...said, weekdays: days.length === 7 ? [] : days, hours, ...dates.value },
    expiresAt: standsUntil(dates.value, facts),
  });
}
