import { boundFor } from '../bookings/bound-for.ts';
import type { AvailabilityInput } from '../availability/availability-input.ts';
import type { ClosedReason } from '../availability/closed-reason.ts';
import { explainTime } from '../availability/explain-time.ts';
import { REACH_DAYS } from '../availability/sweep/reach-days.ts';
import { bookedClaim } from '../bookings/booked-claim.ts';
import type { BookingParty } from '../bookings/booking.ts';
import type { BookingRefusal } from '../bookings/booking-refusal.ts';
import { decideTime } from '../bookings/decide-time.ts';
import { refusalOfReasons } from '../bookings/refusal-of-reasons.ts';
import type { CheckInMonth } from '../check-ins/check-in-month.ts';
import { checkInRefusal } from '../check-ins/check-in-refusal.ts';
import { countCheckIn } from '../check-ins/count-check-in.ts';
import { instantToWall } from '../time/instant-to-wall.ts';
import { DAY, type Instant, type LocalDate } from '../time/instant.ts';
import { inputsAround } from './check/inputs-around.ts';
import { otherTimes, type OtherTimesWish } from './check/other-times.ts';
import type { OwnClaim } from './check/own-claim.ts';
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

/** So far on either side a date has to do with others: a week, for limits of whole weeks. */
const NEAR = (REACH_DAYS + 1) * DAY;

export interface CheckWish extends OtherTimesWish {
  readonly by: BookingParty;
  /** Of dates that count as check-ins: their client's, without what they take of them now. */
  readonly checkIns?: readonly CheckInMonth[] | undefined;
}

/** The rules that bind who asks; a coach's series may reach further than anybody books. */
function boundBy(input: AvailabilityInput, by: BookingParty): AvailabilityInput {
  const bound = boundFor(input, { by });
  return by === 'coach' ? { ...bound, rules: { ...bound.rules, windowDays: LONGEST_DAYS } } : bound;
}

const lasting = (input: AvailabilityInput, { durationMinutes }: SeriesDate): AvailabilityInput =>
  durationMinutes === input.rules.durationMinutes ? input : { ...input, rules: { ...input.rules, durationMinutes } };

const claimOf = ({ scheduleId, serviceId, rules }: AvailabilityInput, date: SeriesDate): OwnClaim => ({
  ...bookedClaim({ ...rules, startsAt: date.startsAt, durationMinutes: date.durationMinutes }, 1, null),
  scheduleId,
  serviceId,
  isSession: true,
  date,
});

/** As `decideTime` refuses it, whose reasons are known here already. */
function refusalFor(
  by: BookingParty,
  facts: AvailabilityInput,
  { date, reasons }: Pick<CheckedDate, 'date' | 'reasons'>,
): BookingRefusal | null {
  if (by === 'client') return refusalOfReasons(reasons);
  const decision = decideTime(facts, date.startsAt, { by, overbook: false });
  return decision.ok ? null : decision.refusal;
}

/**
 * May each of these dates be booked, and if not, what is near? All in one go, in order of time: of two that are in each other's way the earlier has the
 * place, as when they are booked (`decideSeveral`). `input` carries the claims of the whole time with `reachDays` and a week around it, without those of
 * bookings of these same dates. Dates that are skipped or paused are not asked about. Nothing is held by asking.
 */
export function checkDates(input: AvailabilityInput, dates: readonly SeriesDate[], wish: CheckWish): readonly CheckedDate[] {
  const bound = boundBy(input, wish.by);
  const planned = dates.filter(({ state }) => state === 'planned').toSorted((one, other) => one.startsAt - other.startsAt);
  const clashesOf = new Map<LocalDate, LocalDate[]>(planned.map(({ id }) => [id, []]));
  for (const [one, other] of overlappingDates(planned)) {
    clashesOf.get(one)!.push(other);
    clashesOf.get(other)!.push(one);
  }
  const around = inputsAround(bound);
  const own: OwnClaim[] = [];
  const taken = new Set<LocalDate>();
  let { checkIns } = wish;
  const checked = planned.map((date) => {
    const nearby = around({ from: date.startsAt, until: date.endsAt });
    const before = own.filter(({ blockedUntil }) => blockedUntil > date.startsAt - NEAR);
    const facts = lasting({ ...nearby, claims: [...nearby.claims, ...before] }, date);
    const clashes = clashesOf.get(date.id)!;
    const isLate = clashes.some((id) => taken.has(id));
    const reasons = explainTime(facts, date.startsAt);
    const day = instantToWall(input.zone, date.startsAt).date;
    const used = checkIns ? checkInRefusal(checkIns, day) : null;
    const refusal: BookingRefusal | null = isLate ? { code: 'slot_taken' } : (used ?? refusalFor(wish.by, facts, { date, reasons }));
    if (refusal === null) {
      own.push(claimOf(input, date));
      taken.add(date.id);
      checkIns &&= countCheckIn(checkIns, day, 1);
    }
    return { date, refusal, reasons, clashes };
  });
  // Of a month whose check-in is used no other time would help.
  const stuck = checked.filter(({ refusal, reasons }) => refusal?.code !== 'check_in_used' && (refusal || reasons.length > 0));
  const others = stuck.length > 0 ? otherTimes(bound, { dates: stuck.map(({ date }) => date), own }, wish) : null;
  return checked.map((each) => ({
    ...each,
    ...(others && stuck.includes(each) ? others(each.date) : { sameDay: [], around: [] }),
  }));
}
