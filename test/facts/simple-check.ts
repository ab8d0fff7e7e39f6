import { boundFor } from '../../core/bookings/bound-for.ts';
import type { AvailabilityInput, Claim } from '../../core/availability/availability-input.ts';
import { explainTime } from '../../core/availability/explain-time.ts';
import { openSlots } from '../../core/availability/open-slots.ts';
import { bookedClaim } from '../../core/bookings/booked-claim.ts';
import type { BookingParty } from '../../core/bookings/booking.ts';
import type { BookingRefusal } from '../../core/bookings/booking-refusal.ts';
import { decideTime } from '../../core/bookings/decide-time.ts';
import { addDays } from '../../core/time/add-days.ts';
import { DAY, type Instant, MINUTE } from '../../core/time/instant.ts';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import type { CheckedDate, CheckWish } from '../../core/series/check-dates.ts';
import { overlappingDates } from '../../core/series/overlapping-dates.ts';
import type { SeriesDate } from '../../core/series/series-date.ts';
import { LONGEST_DAYS } from '../../core/series/series-pattern.ts';

/** The rules that bind who asks; a coach's series may reach further than anybody books. */
function boundBy(input: AvailabilityInput, by: BookingParty): AvailabilityInput {
  const bound = boundFor(input, { by });
  return by === 'coach' ? { ...bound, rules: { ...bound.rules, windowDays: LONGEST_DAYS } } : bound;
}

const lasting = (input: AvailabilityInput, { durationMinutes }: SeriesDate): AvailabilityInput =>
  durationMinutes === input.rules.durationMinutes ? input : { ...input, rules: { ...input.rules, durationMinutes } };

interface OwnClaim extends Claim {
  readonly date: SeriesDate;
}

const claimOf = ({ scheduleId, serviceId, rules }: AvailabilityInput, date: SeriesDate): OwnClaim => ({
  ...bookedClaim({ ...rules, startsAt: date.startsAt, durationMinutes: date.durationMinutes }, 1, null),
  scheduleId,
  serviceId,
  isSession: true,
  date,
});

/** A week on top, for limits of whole weeks. Of years of claims a date has to do with few. */
const near = <T extends Claim>(claims: readonly T[], at: Instant, days: number): readonly T[] => {
  const [from, until] = [at - (days + 8) * DAY, at + (days + 8) * DAY];
  return claims.filter(({ blockedFrom, blockedUntil }) => blockedUntil > from && blockedFrom < until);
};

const nearest = (starts: readonly Instant[], to: Instant, count: number): readonly Instant[] =>
  starts.toSorted((one, other) => Math.abs(one - to) - Math.abs(other - to)).slice(0, count);

/** Open times for one date beside all others of the series that can stay. One client is in one place, however many seats there are. */
function alternativesTo(input: AvailabilityInput, date: SeriesDate, own: readonly OwnClaim[], { alternatives, reachDays }: CheckWish) {
  const others = near(own, date.startsAt, reachDays).filter((claim) => claim.date !== date);
  const claims = [...near(input.claims, date.startsAt, reachDays), ...others];
  const length = date.durationMinutes * MINUTE;
  const [from, until] = [wallToInstant(input.zone, date.date, 0), wallToInstant(input.zone, addDays(date.date, 1), 0)];
  const reach = { from: Math.min(from, date.startsAt - reachDays * DAY), until: Math.max(until, date.startsAt + reachDays * DAY + 1) };
  const open = openSlots({ ...input, claims }, reach).filter(
    (start) => start !== date.startsAt && !others.some((claim) => claim.date.startsAt < start + length && start < claim.date.endsAt),
  );
  const isSameDay = (start: Instant): boolean => from <= start && start < until;
  return {
    sameDay: nearest(open.filter(isSameDay), date.startsAt, alternatives),
    around: nearest(
      open.filter((start) => !isSameDay(start)),
      date.startsAt,
      alternatives,
    ),
  };
}

/** What `checkDates` says, found simply: every date by itself, and all open starts of all days around it. */
export function simpleCheck(input: AvailabilityInput, dates: readonly SeriesDate[], wish: CheckWish): readonly CheckedDate[] {
  const bound = boundBy(input, wish.by);
  const planned = dates.filter(({ state }) => state === 'planned').toSorted((one, other) => one.startsAt - other.startsAt);
  const pairs = overlappingDates(planned);
  const own: OwnClaim[] = [];
  const checked = planned.map((date) => {
    const facts = lasting({ ...bound, claims: near([...bound.claims, ...own], date.startsAt, 1) }, date);
    const clashes = pairs.filter((pair) => pair.includes(date.id)).map(([one, other]) => (one === date.id ? other : one));
    const isLate = own.some((claim) => clashes.includes(claim.date.id));
    const decision = decideTime(facts, date.startsAt, { by: wish.by, overbook: false });
    const refusal: BookingRefusal | null = isLate ? { code: 'slot_taken' } : decision.ok ? null : decision.refusal;
    const reasons = explainTime(facts, date.startsAt);
    if (refusal === null) own.push(claimOf(input, date));
    return { date, refusal, reasons, clashes };
  });
  return checked.map((each) => ({
    ...each,
    ...(each.refusal || each.reasons.length > 0
      ? alternativesTo(lasting(bound, each.date), each.date, own, wish)
      : { sameDay: [], around: [] }),
  }));
}
