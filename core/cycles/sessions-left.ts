import type { AvailabilityInput, Claim } from '../availability/availability-input.ts';
import { earliestStart, windowEnd } from '../availability/sweep/bookable-window.ts';
import { indexOfDay, sessionCounts } from '../availability/sweep/session-counts.ts';
import { addDays } from '../time/add-days.ts';
import { instantToWallMinute } from '../time/instant-to-wall-minute.ts';
import { MINUTE } from '../time/instant.ts';
import type { Instant, LocalDate, WallMinute } from '../time/instant.ts';
import { isoWeekStart } from '../time/iso-week-start.ts';
import type { ZoneDay } from '../time/zone-day.ts';
import { zoneDays } from '../time/zone-days.ts';
import { roomBeside } from './board/room-beside.ts';
import { offeredPlaces } from './placement/build/offered-places.ts';
import type { OfferedPlace } from './placement/build/offered-places.ts';
import { addClaim, claimsByDay, claimsOn } from './times/claims-by-day.ts';
import { sessionClaim } from './times/session-claim.ts';

/** Sessions that could still be booked at one start. Date and minutes are the coach's wall clock; past midnight the end is more than 1440. */
export interface OpenSession {
  readonly scheduleId: string;
  readonly serviceId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly date: LocalDate;
  readonly minute: WallMinute;
  readonly endMinute: WallMinute;
  /** How many of them: more than one where the hours take several clients at once. */
  readonly seats: number;
}

interface Days {
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
}

function sessionOf(
  { scheduleId, serviceId, rules }: AvailabilityInput,
  { at, minute }: OfferedPlace,
  day: ZoneDay,
  seats: number,
): OpenSession {
  const endsAt = at + rules.durationMinutes * MINUTE;
  return { scheduleId, serviceId, startsAt: at, endsAt, date: day.date, minute, endMinute: instantToWallMinute(day, endsAt), seats };
}

const byEnd = (one: OfferedPlace, other: OfferedPlace): number => one.blocked.until - other.blocked.until || one.at - other.at;

interface Limits {
  /** How many more the limits allow on the day of this start. */
  readonly room: (startsAt: Instant) => number;
  readonly count: (session: Pick<OpenSession, 'startsAt' | 'serviceId' | 'seats'>) => void;
}

/** The offer's limits of sessions a day and week, with what is booked counted. */
function limitsOf(offer: AvailabilityInput, { firstDate, lastDate }: Days): Limits {
  const { limits } = offer.rules;
  const days = limits.length === 0 ? [] : zoneDays(offer.zone, isoWeekStart(firstDate), addDays(isoWeekStart(lastDate), 6));
  const mondays = days.map(({ date }) => isoWeekStart(date));
  const counts = limits.map((limit) => ({ limit, counted: sessionCounts(offer, days, limit) }));
  return {
    room: (startsAt) => {
      const today = indexOfDay(days, startsAt);
      return Math.min(...counts.map(({ limit, counted }) => limit.most - counted[today]!), Number.POSITIVE_INFINITY);
    },
    count: ({ startsAt, serviceId, seats }) => {
      const today = indexOfDay(days, startsAt);
      for (const { limit, counted } of counts) {
        if (limit.scope === 'service' && serviceId !== offer.serviceId) continue;
        for (const index of days.keys())
          if (limit.per === 'week' ? mondays[index] === mondays[today] : index === today) counted[index]! += seats;
      }
    },
  };
}

/** Every start that the offer's own rules open, notice and window too; whether the cycle is open to the public yet is not asked. */
function openPlaces(offer: AvailabilityInput, { firstDate, lastDate }: Days): readonly OfferedPlace[] {
  const days = zoneDays(offer.zone, firstDate, lastDate);
  const until = windowEnd(offer, days.at(-1)?.end ?? 0);
  const from = earliestStart(offer);
  return offeredPlaces(offer.serviceId, offer, days).filter(({ at }) => from <= at && at < until);
}

/**
 * How many sessions still fit, beside each other and beside everything that is booked, and where: in the order of their starts.
 *
 * Offers are asked in the order given, each for one length: what the first takes is taken for the next. Of one offer the session that ends
 * first is taken first, wherever it fits beside those taken before. No other choice has more of them where the hours take the same number of
 * clients all day: of any better choice, the first session that differs could be exchanged for the one that ends no later.
 */
export function sessionsLeft(offers: readonly AvailabilityInput[], span: Days): readonly OpenSession[] {
  const chosen: Claim[] = [];
  const sessions: OpenSession[] = [];
  for (const offer of offers) {
    const taken = claimsByDay([...offer.claims, ...chosen]);
    const limits = limitsOf(offer, span);
    for (const session of sessions) limits.count(session);
    const days = new Map(zoneDays(offer.zone, span.firstDate, span.lastDate).map((day) => [day.epochDay, day]));
    for (const place of [...openPlaces(offer, span)].sort(byEnd)) {
      const seats = Math.min(roomBeside(place, offer.scheduleId, claimsOn(taken, place.blocked)), limits.room(place.at));
      if (seats <= 0) continue;
      const claim = sessionClaim(offer, place.at, seats);
      const session = sessionOf(offer, place, days.get(place.day)!, seats);
      chosen.push(claim);
      addClaim(taken, claim);
      limits.count(session);
      sessions.push(session);
    }
  }
  return sessions.sort((one, other) => one.startsAt - other.startsAt);
}
