import { boundFor } from '../bookings/bound-for.ts';
import type { AvailabilityInput, Claim } from '../availability/availability-input.ts';
import type { ClosedReason } from '../availability/closed-reason.ts';
import { explainTime } from '../availability/explain-time.ts';
import { openSlots } from '../availability/open-slots.ts';
import { bookedClaim } from '../bookings/booked-claim.ts';
import type { BookingParty } from '../bookings/booking.ts';
import type { BookingRefusal } from '../bookings/booking-refusal.ts';
import { decideTime } from '../bookings/decide-time.ts';
import { addDays } from '../time/add-days.ts';
import { DAY, type Instant, type LocalDate, MINUTE } from '../time/instant.ts';
import { wallToInstant } from '../time/wall-to-instant.ts';
import { overlappingDates } from './overlapping-dates.ts';
import type { SeriesDate } from './series-date.ts';
import { LONGEST_DAYS } from './series-pattern.ts';

/** How one date of a series stands to what is booked, and to the other dates. */
export interface CheckedDate {
  readonly date: SeriesDate;
  /** What booking it would be told; null where it can be booked. */
  readonly refusal: BookingRefusal | null;
  /** All that speaks against it, for the coach alone, who is warned by most of it and bound by little: the holiday that is blocked, say. */
  readonly reasons: readonly ClosedReason[];
  /** Dates of the same series that it lies on. */
  readonly clashes: readonly LocalDate[];
  /** Where anything speaks against it: open starts of the same day and of the days around, each list nearest first, of two as near the earlier. */
  readonly sameDay: readonly Instant[];
  readonly around: readonly Instant[];
}

export interface CheckWish {
  readonly by: BookingParty;
  /** At most so many of each kind. */
  readonly alternatives: number;
  /** How far to look on either side. */
  readonly reachDays: number;
}

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

/**
 * May each of these dates be booked, and if not, what is near? All in one go, in order of time: of two that are in each other's way the earlier has the
 * place, as when they are booked (`decideSeveral`). `input` carries the claims of the whole time with `reachDays` and a week around it, without those of
 * bookings of these same dates. Dates that are skipped or paused are not asked about. Nothing is held by asking.
 */
export function checkDates(input: AvailabilityInput, dates: readonly SeriesDate[], wish: CheckWish): readonly CheckedDate[] {
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
