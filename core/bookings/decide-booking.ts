import type { AvailabilityInput } from '../availability/availability-input.ts';
import type { CheckInMonth } from '../check-ins/check-in-month.ts';
import type { BookingPolicy } from '../policies/booking-policy.ts';
import type { CreditFacts } from '../packages/uses/credit-facts.ts';
import { type CreditWish, decideCredits } from '../packages/uses/decide-credits.ts';
import type { OfferRules } from '../policies/offer-rules.ts';
import { answerBy } from '../requests/answer-by.ts';
import type { NewRequest } from '../requests/new-request.ts';
import { openToAsk } from '../requests/open-to-ask.ts';
import type { RequestRules } from '../requests/request-rules.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Location } from '../services/location.ts';
import type { Price } from '../services/price.ts';
import { instantToWall } from '../time/instant-to-wall.ts';
import { type Instant, MINUTE } from '../time/instant.ts';
import { type Admission, admissionRefusal } from './admission-refusal.ts';
import { approvalOf } from './approval-of.ts';
import { backupRefusal } from './backup-refusal.ts';
import { type BookedClaim, bookedClaim } from './booked-claim.ts';
import type { Booking, BookingParty } from './booking.ts';
import { type BookingEffect, bookingMails } from './booking-effect.ts';
import type { BookingRefusal } from './booking-refusal.ts';
import { decideTime } from './decide-time.ts';
import { publishedSlotAt } from './published-slot-at.ts';

/** All that decides over a new booking, read once. `availability` carries the length asked for in its rules. */
export interface BookingFacts {
  readonly coachId: string;
  readonly durations: readonly number[];
  readonly prices: readonly Price[];
  readonly location: Location;
  readonly policy: BookingPolicy;
  /** What is booked at once and what is asked for; asked of clients only. */
  readonly requests: RequestRules;
  /** What a client may book in one step; asked of clients only. */
  readonly offer: OfferRules;
  /** Asked of clients only: the coach opens the door. */
  readonly admission: Admission;
  /** Sessions of the service count as check-ins of their month. */
  readonly isCheckIn: boolean;
  readonly credits: CreditFacts;
  readonly availability: AvailabilityInput;
}

/** What was asked for. Ids come from outside: core has no dice. */
export interface BookingWish extends CreditWish {
  readonly bookingId: string;
  readonly clientId: string;
  readonly startsAt: Instant;
  /** The client's second choice; left out where there is none. */
  readonly backupStartsAt?: Instant | null;
  readonly currency: string | null;
  readonly clientName: string;
  readonly clientEmail: string;
  readonly clientPhone: string;
  readonly clientTimeZone: string;
  readonly clientNote: string;
  readonly overbook: boolean;
  /** Who says so, for the log of an overbooking. */
  readonly userId: string | null;
  readonly tell: readonly BookingParty[];
  /** The client's, where the service is one of check-ins. */
  readonly checkIns: readonly CheckInMonth[];
  /** The client takes a time that was offered to them: it is promised, whatever door, lengths, notice, window or limits say, and nobody is asked again. */
  readonly promised?: boolean;
  /** Of what is promised: the seats of the hours when it was held. */
  readonly heldCapacity?: number;
}

export interface BookingDecision {
  readonly booking: Booking;
  readonly claim: BookedClaim;
  readonly effects: readonly BookingEffect[];
}

/** A new booking; where the coach has to say yes first it is `requested`, and has no mails of its own. */
export interface NewBooking extends BookingDecision {
  readonly request: NewRequest | null;
}

/** Whether the rules for clients bind whoever wishes: all of them but for what is promised. */
const isBound = ({ by, promised = false }: BookingWish): boolean => by === 'client' && !promised;

function requestFor(facts: BookingFacts, wish: BookingWish): NewRequest | null {
  const { startsAt } = wish;
  const reasons = isBound(wish) ? approvalOf(facts, startsAt) : [];
  return reasons.length === 0 ? null : { reasons, answerBy: answerBy(facts.requests, startsAt, facts.availability.now) };
}

const choosePrice = (prices: readonly Price[], currency: string | null): Price | null | undefined =>
  prices.length === 0 ? null : currency === null ? prices[0] : prices.find((price) => price.currency === currency);

/** What a booking begins with, whoever makes it. */
const UNTOUCHED = {
  coachNote: '',
  moveCount: 0,
  sequence: 0,
  cancelledBy: null,
  cancelReason: null,
  cancelledLate: false,
  requestId: null,
  seriesId: null,
  seriesDate: null,
  packageId: null,
  credits: 0,
  creditKept: null,
  version: 1,
} as const;

function newBooking(facts: BookingFacts, wish: BookingWish, price: Price | null, status: 'requested' | 'confirmed'): Booking {
  const { availability } = facts;
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = availability.rules;
  const wall = instantToWall(availability.zone, wish.startsAt);
  return {
    ...UNTOUCHED,
    id: wish.bookingId,
    coachId: facts.coachId,
    clientId: wish.clientId,
    serviceId: availability.serviceId,
    scheduleId: availability.scheduleId,
    publishedSlotId: publishedSlotAt(availability, wall),
    status,
    startsAt: wish.startsAt,
    endsAt: wish.startsAt + durationMinutes * MINUTE,
    wallDate: wall.date,
    wallMinute: wall.minute,
    timeZone: availability.zone,
    durationMinutes,
    bufferBeforeMinutes,
    bufferAfterMinutes,
    price,
    location: facts.location,
    policy: facts.policy,
    clientName: wish.clientName,
    clientEmail: wish.clientEmail,
    clientPhone: wish.clientPhone,
    clientTimeZone: wish.clientTimeZone,
    clientNote: wish.clientNote,
    bookedBy: wish.by,
    backupStartsAt: wish.backupStartsAt ?? null,
    checkIn: facts.isCheckIn,
    createdAt: availability.now,
  };
}

/** May this be booked or asked for, and what is written if so. */
export function decideBooking(facts: BookingFacts, wish: BookingWish): Result<NewBooking, BookingRefusal> {
  const { availability } = facts;
  const { durationMinutes } = availability.rules;
  // First of all: whom a service is not for is told nothing else about it.
  const refusal = isBound(wish) ? admissionRefusal(facts.admission) : null;
  if (refusal) return refuse(refusal);
  if (isBound(wish) && !facts.durations.includes(durationMinutes))
    return refuse({ code: 'duration_not_offered', durations: facts.durations });
  const price = choosePrice(facts.prices, wish.currency);
  if (price === undefined) return refuse({ code: 'currency_not_offered' });
  if (wish.by === 'client' && facts.location.kind === 'phone' && wish.clientPhone === '') return refuse({ code: 'phone_required' });

  const checkIns = facts.isCheckIn ? wish.checkIns : undefined;
  const by = isBound(wish) ? 'client' : 'coach';
  const time = decideTime(openToAsk(availability, facts.requests), wish.startsAt, { ...wish, by, checkIns });
  if (!time.ok) return time;

  const { backupStartsAt = null } = wish;
  const backup = backupRefusal(facts, wish.startsAt, backupStartsAt);
  if (backup) return refuse(backup);

  const request = requestFor(facts, wish);
  const booking = newBooking(facts, wish, price, request ? 'requested' : 'confirmed');
  const uses = decideCredits(facts.credits, [booking], wish);
  if (!uses.ok) return uses;
  return ok({
    booking: { ...booking, ...uses.value.get(booking.id) },
    claim: bookedClaim(booking, time.value.capacity, time.value.overbooked ? wish.userId : null),
    request,
    effects: request ? [] : bookingMails(booking.id, 'booked', 0, wish.tell),
  });
}
