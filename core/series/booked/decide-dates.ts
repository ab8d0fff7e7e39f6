import { countCheckIn } from '../../check-ins/count-check-in.ts';
import type { AvailabilityInput, Claim } from '../../availability/availability-input.ts';
import { bookedClaim } from '../../bookings/booked-claim.ts';
import type { Booking } from '../../bookings/booking.ts';
import type { BookingRefusal } from '../../bookings/booking-refusal.ts';
import {
  type BookingDecision,
  type BookingFacts,
  type BookingWish,
  decideBooking,
  type NewBooking,
} from '../../bookings/decide-booking.ts';
import { claimOfDecision } from '../../bookings/claim-of-decision.ts';
import { decideTime } from '../../bookings/decide-time.ts';
import { isTimeRefusal } from '../../bookings/is-time-refusal.ts';
import { movedBooking } from '../../bookings/changes/moved-booking.ts';
import { type CreditFacts, NO_CREDITS } from '../../packages/uses/credit-facts.ts';
import type { CreditRefusal } from '../../packages/uses/credit-refusal.ts';
import { decideCredits } from '../../packages/uses/decide-credits.ts';
import { type ReturnedCredits, takeAgain } from '../../packages/uses/take-again.ts';
import { withCreditsOf } from '../../packages/uses/with-credits-of.ts';
import { jointRequest } from '../../requests/joint-request.ts';
import type { NewRequest } from '../../requests/new-request.ts';
import { ok, refuse, type Result } from '../../result.ts';
import type { Instant, LocalDate } from '../../time/instant.ts';
import type { SeriesDate } from '../series-date.ts';

/** Dates that can't be had, by their names. */
export interface DatesTaken {
  readonly code: 'dates_taken';
  readonly dates: readonly LocalDate[];
}

export type DatesWish = Omit<BookingWish, 'bookingId' | 'startsAt'> & {
  readonly seriesId: string;
  readonly dates: readonly DateToBook[];
};

export interface DateToBook {
  readonly bookingId: string;
  readonly date: SeriesDate;
  /** The booking that goes along to this date, whose claim is left out of the facts; where it is left out, the date is a new one. */
  readonly moving?: Booking;
  /** `moving` was cancelled, and takes place again. */
  readonly back?: true;
  /** The credits it gave back when it was cancelled. */
  readonly returned?: ReturnedCredits | undefined;
}

export interface DatesDecision {
  /** By start, without effects: they are told together. */
  readonly bookings: readonly BookingDecision[];
  /** One for all of them, as soon as one has to be asked for; then all are `requested`. */
  readonly request: NewRequest | null;
}

const lasting = (input: AvailabilityInput, durationMinutes: number, claims: readonly Claim[]): AvailabilityInput => ({
  ...input,
  claims,
  rules: { ...input.rules, durationMinutes },
});

/** A session that goes along with its date: no move of anybody's own, so no policy is asked and none is counted. */
function decideMoved(
  booking: Booking,
  availability: AvailabilityInput,
  { startsAt }: SeriesDate,
  wish: Pick<DatesWish, 'by' | 'overbook' | 'userId' | 'checkIns'>,
): Result<NewBooking, BookingRefusal> {
  const time = decideTime(availability, startsAt, { ...wish, checkIns: booking.checkIn ? wish.checkIns : undefined });
  if (!time.ok) return time;
  const moved = movedBooking(booking, availability, startsAt);
  const claim = bookedClaim(moved, time.value.capacity, time.value.overbooked ? wish.userId : null);
  return ok({ booking: moved, claim, request: null, effects: [] });
}

/** First the sessions that come back take again what they had, then new ones use what is left; those that move keep what they use. */
function decideUses(
  credits: CreditFacts,
  decided: readonly NewBooking[],
  { dates, ...wish }: Pick<DatesWish, 'dates' | 'by' | 'useCredits'>,
): Result<ReadonlyMap<string, Partial<Booking>>, CreditRefusal> {
  const byId = new Map(dates.map((date) => [date.bookingId, date]));
  let { packages } = credits;
  const again = new Map<string, ReturnType<typeof takeAgain>>();
  for (const { booking } of decided) {
    const date = byId.get(booking.id);
    if (!date?.back) continue;
    const taken = takeAgain(booking, date.returned, packages ?? []);
    if (booking.creditKept === null) packages = packages && withCreditsOf(packages, [taken], -1);
    again.set(booking.id, taken);
  }
  const fresh = decided.map(({ booking }) => booking).filter(({ id }) => !byId.get(id)?.moving);
  const uses = decideCredits({ ...credits, packages }, fresh, wish);
  return uses.ok ? ok(new Map([...again, ...uses.value])) : uses;
}

/**
 * May all these dates of a series be booked, or moved to, each beside what is taken and those before it? All or none: the refusal names every date that can't be
 * had. That they don't lie on one another is decided before (`decideEdits`).
 */
export function decideDates(
  facts: BookingFacts,
  { seriesId, dates, ...wish }: DatesWish,
): Result<DatesDecision, BookingRefusal | DatesTaken> {
  const decided: NewBooking[] = [];
  const taken: LocalDate[] = [];
  const kept: Instant[] = [];
  const claims = [...facts.availability.claims];
  let { checkIns } = wish;
  for (const { bookingId, date, moving } of dates.toSorted((one, other) => one.date.startsAt - other.date.startsAt)) {
    const availability = lasting(facts.availability, date.durationMinutes, claims);
    const decision = moving
      ? decideMoved(moving, availability, date, { ...wish, checkIns })
      : decideBooking({ ...facts, credits: NO_CREDITS, availability }, { ...wish, checkIns, bookingId, startsAt: date.startsAt });
    if (!decision.ok && !isTimeRefusal(decision.refusal)) return decision;
    if (!decision.ok) {
      taken.push(date.id);
      if (decision.refusal.code === 'kept_for_waitlist') kept.push(date.startsAt);
      continue;
    }
    const booking = { ...decision.value.booking, seriesId, seriesDate: date.id };
    decided.push({ ...decision.value, booking });
    if (booking.checkIn) checkIns = countCheckIn(checkIns, booking.wallDate, 1);
    claims.push(claimOfDecision(decision.value));
  }
  // What the coach would go over, but for these.
  if (kept.length > 0) return refuse({ code: 'kept_for_waitlist', starts: kept });
  if (taken.length > 0) return refuse({ code: 'dates_taken', dates: taken });
  const uses = decideUses(facts.credits, decided, { ...wish, dates });
  if (!uses.ok) return uses;
  const request = jointRequest(decided);
  const bookings = decided.map(({ booking, claim }) => ({
    booking: { ...booking, ...uses.value.get(booking.id), ...(request && { status: 'requested' as const }) },
    claim,
    effects: [],
  }));
  return ok({ bookings, request });
}
