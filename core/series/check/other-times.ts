import type { AvailabilityInput } from '../../availability/availability-input.ts';
import { openSlots } from '../../availability/open-slots.ts';
import { indexOfDay } from '../../availability/sweep/session-counts.ts';
import { DAY, type Instant, MINUTE } from '../../time/instant.ts';
import type { Span } from '../../time/span.ts';
import type { ZoneDay } from '../../time/zone-day.ts';
import { zoneDaysCovering } from '../../time/zone-days-covering.ts';
import type { SeriesDate } from '../series-date.ts';
import { inputsAround } from './inputs-around.ts';
import type { OwnClaim } from './own-claim.ts';

export interface OtherTimesWish {
  /** At most so many of each kind. */
  readonly alternatives: number;
  /** How far to look on either side. */
  readonly reachDays: number;
}

/** Open starts of the same day and of the days around, each list nearest first, of two as near the earlier. */
export interface OtherTimes {
  readonly sameDay: readonly Instant[];
  readonly around: readonly Instant[];
}

/** Of starts in order the nearest, nearest first, without the wanted one itself: outwards from it on both sides. */
function nearest(starts: readonly Instant[], to: Instant, count: number): readonly Instant[] {
  let after = starts.findIndex((start) => start >= to);
  if (after < 0) after = starts.length;
  let before = after - 1;
  if (starts[after] === to) after += 1;
  const found: Instant[] = [];
  while (found.length < count && (before >= 0 || after < starts.length)) {
    const isBefore = after >= starts.length || (before >= 0 && to - starts[before]! <= starts[after]! - to);
    found.push(isBefore ? starts[before]! : starts[after]!);
    if (isBefore) before -= 1;
    else after += 1;
  }
  return found;
}

const touch = (one: Span, other: Span): boolean => one.from < other.until && other.from < one.until;

/** Where a session so long would be in the way of the claim, or the claim in its way. */
const shadow = ({ blockedFrom, blockedUntil }: OwnClaim, { rules }: AvailabilityInput, length: number): Span => ({
  from: blockedFrom - length - rules.bufferAfterMinutes * MINUTE,
  until: blockedUntil + rules.bufferBeforeMinutes * MINUTE,
});

/** The open starts of a day for sessions of one length beside all dates of the series but one. One client is in one place, however many seats there are. */
function openOn(around: (span: Span) => AvailabilityInput, day: ZoneDay, durationMinutes: number, except: OwnClaim | null) {
  const length = durationMinutes * MINUTE;
  const input = around({ from: day.start, until: day.end + length });
  const claims = except ? input.claims.filter((claim) => claim !== except) : input.claims;
  const own = claims.filter((claim): claim is OwnClaim => 'date' in claim && claim.startsAt < day.end + length);
  const facts = { ...input, claims, rules: { ...input.rules, durationMinutes } };
  return openSlots(facts, { from: day.start, until: day.end }).filter(
    (start) => !own.some(({ date }) => date.startsAt < start + length && start < date.endsAt),
  );
}

/**
 * Finds other times for dates of a series, beside all others of it that can stay (`own`, those of `dates` among them that can). A day is looked at only when
 * one of the dates needs it, from its own outwards until nothing nearer can come, and once for all dates: a year of a calendar in steps of five minutes has
 * a hundred thousand starts.
 */
export function otherTimes(
  input: AvailabilityInput,
  { dates, own }: { readonly dates: readonly SeriesDate[]; readonly own: readonly OwnClaim[] },
  { alternatives, reachDays }: OtherTimesWish,
): (date: SeriesDate) => OtherTimes {
  const starts = dates.map(({ startsAt }) => startsAt);
  const reach = (reachDays + 2) * DAY;
  const days = zoneDaysCovering(input.zone, Math.min(...starts) - reach, Math.max(...starts) + reach);
  const byName = new Map(days.map(({ date }, index) => [date, index]));
  const around = inputsAround({ ...input, claims: [...input.claims, ...own] });
  const known = new Map<string, readonly Instant[]>();
  const owned = new Map(own.map((claim) => [claim.date, claim]));

  const openAt = (index: number, { durationMinutes }: SeriesDate, except: OwnClaim | null): readonly Instant[] => {
    const day = days[index];
    if (!day) return [];
    const counts = input.rules.limits.length > 0;
    const differs = except && (counts || touch({ from: day.start, until: day.end }, shadow(except, input, durationMinutes * MINUTE)));
    if (differs) return openOn(around, day, durationMinutes, except);
    const key = `${durationMinutes} ${index}`;
    const open = known.get(key) ?? openOn(around, day, durationMinutes, null);
    known.set(key, open);
    return open;
  };

  return (date) => {
    const to = date.startsAt;
    const except = owned.get(date) ?? null;
    const [named, home] = [byName.get(date.date) ?? -1, indexOfDay(days, to)];
    const nearestOn = (index: number): readonly Instant[] => nearest(openAt(index, date, except), to, alternatives);
    const isWithin = (start: Instant): boolean => Math.abs(start - to) <= reachDays * DAY;
    let found: readonly Instant[] = [];
    for (let away = 0; away <= reachDays + 1; away += 1) {
      const indexes = (away === 0 ? [home] : [home - away, home + away]).filter((index) => index !== named);
      const more = indexes.flatMap(nearestOn).filter(isWithin);
      if (more.length > 0)
        found = nearest(
          [...found, ...more].sort((one, other) => one - other),
          to,
          alternatives,
        );
      const farthest = found[alternatives - 1];
      const [first, last] = [days[home - away], days[home + away]];
      if (farthest === undefined || !first || !last) continue;
      if (Math.abs(farthest - to) <= Math.min(to - first.start, last.end - to)) break;
    }
    return { sameDay: named < 0 ? [] : nearestOn(named), around: found };
  };
}
