import type { AvailabilityInput } from '../availability/availability-input.ts';
import type { BookedClaim } from '../bookings/booked-claim.ts';
import type { CheckInMonth } from '../check-ins/check-in-month.ts';
import type { Booking, BookingParty } from '../bookings/booking.ts';
import type { BookingRefusal } from '../bookings/booking-refusal.ts';
import { decideTime } from '../bookings/decide-time.ts';
import { ok, refuse, type Result } from '../result.ts';
import { DAY, type Instant, MINUTE } from '../time/instant.ts';
import type { Span } from '../time/span.ts';
import type { BookingRequest } from './booking-request.ts';
import { isOpen } from './is-open.ts';
import { nextTurn } from './next-turn.ts';
import type { RequestMailEffect } from './request-effect.ts';
import { requestMails } from './request-mails.ts';
import type { RequestRefusal } from './request-refusal.ts';
import type { RequestRules } from './request-rules.ts';
import { withoutSpans } from './without-spans.ts';
import { MOST_IN_A_ROW, writtenInARow } from './written-in-a-row.ts';

/** All that decides over other times. */
export interface SuggestFacts {
  readonly request: BookingRequest;
  /** All that were asked for with it. */
  readonly bookings: readonly Booking[];
  readonly rules: Pick<RequestRules, 'answerWithinMinutes' | 'holdSuggestions'>;
  /** With the length asked for; nothing that the request itself holds is in the way. */
  readonly availability: AvailabilityInput;
  /** Who wrote what was written so far, in its order. */
  readonly authors: readonly BookingParty[];
  /** The client's, without this booking, where it counts as one. */
  readonly checkIns: readonly CheckInMonth[];
}

export interface SuggestWish {
  /** Moments that differ. */
  readonly starts: readonly Instant[];
  /** Null: as the rules say. */
  readonly hold: boolean | null;
  /** What the coach says to it; null where nothing. */
  readonly messageId: string | null;
}

export interface SuggestedTime {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly held: boolean;
  /** What of it is to be held: nothing where it isn't, or where the request holds it already by its asked time or by an earlier suggestion. */
  readonly claims: readonly BookedClaim[];
}

export interface SuggestDecision {
  /** By start. */
  readonly times: readonly SuggestedTime[];
  /** As it stands then. */
  readonly request: BookingRequest;
  readonly effects: readonly RequestMailEffect[];
}

/** As far ahead as times are looked for at all. */
const FARTHEST = 730 * DAY;

const holdOf = ({ from, until }: Span, capacity: number): BookedClaim => ({
  startsAt: from,
  endsAt: until,
  blockedFrom: from,
  blockedUntil: until,
  seats: 1,
  capacity,
  overbookedBy: null,
});

const blockedBy = (booking: Booking): Span => ({
  from: booking.startsAt - booking.bufferBeforeMinutes * MINUTE,
  until: booking.endsAt + booking.bufferAfterMinutes * MINUTE,
});

/** Each time takes what nothing of this request takes yet: ten o'clock, half past ten and eleven can be suggested together, and hold one stretch. */
function timesOf(availability: AvailabilityInput, booking: Booking, open: readonly (readonly [Instant, number])[], held: boolean) {
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = availability.rules;
  const own = [blockedBy(booking)];
  return open.map(([startsAt, capacity]): SuggestedTime => {
    const endsAt = startsAt + durationMinutes * MINUTE;
    const taken = { from: startsAt - bufferBeforeMinutes * MINUTE, until: endsAt + bufferAfterMinutes * MINUTE };
    const claims = held ? withoutSpans(taken, own).map((span) => holdOf(span, capacity)) : [];
    own.push(taken);
    return { startsAt, endsAt, held, claims };
  });
}

/**
 * May the coach suggest these times instead? For one session alone, and wherever the coach could put a session: only what somebody has, or what is over,
 * is refused, and all of it at once. They take the place of those suggested before.
 */
export function decideSuggest(facts: SuggestFacts, wish: SuggestWish): Result<SuggestDecision, RequestRefusal | BookingRefusal> {
  const { request, bookings, rules, availability, authors } = facts;
  const { now } = availability;
  const [booking] = bookings;
  if (!isOpen(request, now)) return refuse({ code: 'request_over' });
  if (!booking || bookings.length > 1 || booking.seriesId !== null) return refuse({ code: 'only_one_session' });
  if (wish.messageId !== null && writtenInARow(authors, 'coach') >= MOST_IN_A_ROW)
    return refuse({ code: 'too_many_messages', most: MOST_IN_A_ROW });
  const starts = [...new Set(wish.starts)].toSorted((one, other) => one - other);
  if (starts.includes(booking.startsAt)) return refuse({ code: 'same_time' });
  if (starts.some((start) => start <= now)) return refuse({ code: 'in_the_past' });
  const latest = now + FARTHEST;
  if (starts.some((start) => start > latest)) return refuse({ code: 'too_far', latest });

  const checkIns = booking.checkIn ? facts.checkIns : undefined;
  const seats = starts.map((start) => [start, decideTime(availability, start, { by: 'coach', overbook: false, checkIns })] as const);
  const refused = seats.flatMap(([start, time]) => (time.ok ? [] : [{ start, refusal: time.refusal }]));
  const used = refused.flatMap(({ refusal }) => (refusal.code === 'check_in_used' ? [refusal] : []));
  if (used[0]) return refuse({ ...used[0], starts: refused.map(({ start }) => start) });
  if (refused.length > 0) return refuse({ code: 'slot_taken', starts: refused.map(({ start }) => start) });
  const open = seats.flatMap(([start, time]) => (time.ok ? [[start, time.value.capacity] as const] : []));
  const turn = nextTurn(request, { by: 'coach', rules, firstStart: booking.startsAt, now });
  const next: BookingRequest = { ...request, ...turn, version: request.version + 1 };
  return ok({
    times: timesOf(availability, booking, open, wish.hold ?? rules.holdSuggestions),
    request: next,
    effects: requestMails(next, 'suggested', ['client'], wish.messageId === null ? {} : { messageId: wish.messageId }),
  });
}
