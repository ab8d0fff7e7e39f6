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
import { addClaim, claimsByDay, claimsOn } from './board/claims-by-day.ts';
import { fitsBeside } from './board/fits-beside.ts';
import { offeredPlaces } from './placement/build/offered-places.ts';
import type { OfferedPlace } from './placement/build/offered-places.ts';

/** One session that could still be booked. Date and minutes are the coach's wall clock; past midnight the end is more than 1440. */
export interface OpenSession {
  readonly scheduleId: string;
  readonly serviceId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly date: LocalDate;
  readonly minute: WallMinute;
  readonly endMinute: WallMinute;
}

interface Days {
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
}

const claimOf = ({ scheduleId, serviceId }: AvailabilityInput, { at, blocked }: OfferedPlace): Claim => ({
  scheduleId,
  serviceId,
  startsAt: at,
  blockedFrom: blocked.from,
  blockedUntil: blocked.until,
  seats: 1,
  isSession: true,
});

function sessionOf({ scheduleId, serviceId, rules }: AvailabilityInput, { at, minute }: OfferedPlace, day: ZoneDay): OpenSession {
  const endsAt = at + rules.durationMinutes * MINUTE;
  return { scheduleId, serviceId, startsAt: at, endsAt, date: day.date, minute, endMinute: instantToWallMinute(day, endsAt) };
}

const byEnd = (one: OfferedPlace, other: OfferedPlace): number => one.blocked.until - other.blocked.until || one.at - other.at;

interface Limits {
  readonly allows: (place: OfferedPlace) => boolean;
  readonly count: (place: OfferedPlace) => void;
}

const weekOf = (epochDay: number): number => Math.floor((epochDay + 3) / 7);

/** The offer's limits of sessions a day and week, with what is booked or chosen before counted; each choice counts on. */
function limitsOf(offer: AvailabilityInput, claims: readonly Claim[], { firstDate, lastDate }: Days): Limits {
  const { limits } = offer.rules;
  const days = limits.length === 0 ? [] : zoneDays(offer.zone, isoWeekStart(firstDate), addDays(isoWeekStart(lastDate), 6));
  const counts = limits.map((limit) => ({ limit, days: sessionCounts({ ...offer, claims }, days, limit) }));
  return {
    allows: ({ at }) => counts.every((each) => each.days[indexOfDay(days, at)]! < each.limit.most),
    count: ({ day }) => {
      for (const { limit, days: counted } of counts)
        for (const [index, { epochDay }] of days.entries())
          if (limit.per === 'week' ? weekOf(epochDay) === weekOf(day) : epochDay === day) counted[index]! += 1;
    },
  };
}

/** Every start that the offer's own rules open, notice and window too. */
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
    const { zone, scheduleId } = offer;
    const taken = claimsByDay([...offer.claims, ...chosen]);
    const limits = limitsOf(offer, [...offer.claims, ...chosen], span);
    const days = new Map(zoneDays(zone, span.firstDate, span.lastDate).map((day) => [day.epochDay, day]));
    for (const place of [...openPlaces(offer, span)].sort(byEnd)) {
      const fits = (): boolean => fitsBeside(place, scheduleId, claimsOn(taken, place.blocked)) && limits.allows(place);
      // As many as there are seats.
      while (fits()) {
        const claim = claimOf(offer, place);
        chosen.push(claim);
        addClaim(taken, claim);
        limits.count(place);
        sessions.push(sessionOf(offer, place, days.get(place.day)!));
      }
    }
  }
  return sessions.sort((one, other) => one.startsAt - other.startsAt);
}
