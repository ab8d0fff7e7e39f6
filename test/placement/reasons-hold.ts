import { expect } from 'vitest';
import type { AvailabilityInput, Claim } from '../../core/availability/availability-input.ts';
import { openSlots } from '../../core/availability/open-slots.ts';
import { claimAt } from '../../core/cycles/placement/build/pins-as-claims.ts';
import type { PlacementInput, Regular } from '../../core/cycles/placement/placement-input.ts';
import type { DayBlocked, PlacementResult, PlannedVisit } from '../../core/cycles/placement/placement-result.ts';
import { addDays } from '../../core/time/add-days.ts';
import { daysBetween } from '../../core/time/days-between.ts';
import { DAY } from '../../core/time/instant.ts';
import type { WallMinute } from '../../core/time/instant.ts';
import { instantToWall } from '../../core/time/instant-to-wall.ts';
import { weekdayOf } from '../../core/time/weekday-of.ts';

interface Session {
  readonly regularId: string;
  readonly visit: PlannedVisit;
  readonly claim: Claim;
}

const sessionsOf = (input: PlacementInput, result: PlacementResult): readonly Session[] =>
  result.regulars.flatMap(({ regularId, visits }, index) =>
    visits.flatMap((visit): Session[] =>
      visit.placed && !(visit.why.code === 'pinned' && input.regulars[index]!.pins.some(({ isBooked }) => isBooked))
        ? [
            {
              regularId,
              visit,
              claim: claimAt(input.zone, input.offers[input.regulars[index]!.offerId]!, visit.placed.date, visit.placed.minute),
            },
          ]
        : [],
    ),
  );

/** The starts of a day that booking would offer beside these sessions, in the client's hours. */
function offeredOn(input: PlacementInput, regular: Regular, date: string, beside: readonly Session[]): readonly WallMinute[] {
  const offer: AvailabilityInput = input.offers[regular.offerId]!;
  const { durationMinutes } = offer.rules;
  const from = claimAt(input.zone, offer, date, 0).startsAt;
  const claims = [...offer.claims, ...beside.map(({ claim }) => claim)];
  return openSlots({ ...offer, claims, now: from - DAY }, { from: from - DAY / 8, until: from + 1.25 * DAY })
    .map((startsAt) => instantToWall(input.zone, startsAt))
    .filter((wall) => wall.date === date)
    .map(({ minute }) => minute)
    .filter((minute) =>
      regular.acceptableHours.some((hours) => hours.startMinute <= minute && minute + durationMinutes <= hours.endMinute),
    );
}

/** Whether each of these sessions could still be booked beside all others and this one. */
const leavesRoom = (input: PlacementInput, claim: Claim, beside: readonly Session[]): boolean =>
  beside.every((session) => {
    const { regularId, visit } = session;
    if (visit.why.code === 'pinned' || Math.abs(session.claim.startsAt - claim.startsAt) > 9 * DAY) return true;
    const regular = input.regulars.find(({ id }) => id === regularId)!;
    const others = [...beside.filter((other) => other !== session), { regularId: '', visit, claim }];
    return offeredOn(input, regular, visit.placed!.date, others).includes(visit.placed!.minute);
  });

/** The starts at which a session fits in with these, in whatever order all are booked. */
const startsOn = (input: PlacementInput, regular: Regular, date: string, beside: readonly Session[]): readonly WallMinute[] =>
  offeredOn(input, regular, date, beside).filter((minute) =>
    leavesRoom(input, claimAt(input.zone, input.offers[regular.offerId]!, date, minute), beside),
  );

interface Asked {
  readonly input: PlacementInput;
  readonly regular: Regular;
  readonly sessions: readonly Session[];
  readonly visit: PlannedVisit;
  /** Null: any of the day. */
  readonly minute: WallMinute | null;
}

/** What is said of one day, asked of the rules of booking. */
function obstacleHolds({ input, regular, sessions, visit, minute }: Asked, blocked: DayBlocked): void {
  const isOpen = (beside: readonly Session[]): boolean =>
    startsOn(input, regular, blocked.date, beside).some((start) => minute === null || start === minute);
  const others = sessions.filter((session) => session.visit !== visit);
  switch (blocked.code) {
    case 'weekday_not_accepted':
      expect(regular.acceptableWeekdays).not.toContain(weekdayOf(blocked.date));
      return;
    case 'closed':
      expect(isOpen(sessions.filter((session) => session.visit.why.code === 'pinned'))).toBe(false);
      return;
    case 'gap': {
      const { leastGap, mostGap } = input.settings.frequencies[regular.frequency];
      const gap = Math.abs(daysBetween(blocked.date, blocked.neighbour));
      expect(gap < leastGap || gap > mostGap).toBe(true);
      return;
    }
    case 'taken':
      expect(isOpen(others)).toBe(false);
      expect(blocked.regularIds.length).toBeGreaterThan(0);
      // Without those named it would be open.
      expect(
        isOpen(others.filter(({ regularId, visit: { why } }) => why.code === 'pinned' || !blocked.regularIds.includes(regularId))),
      ).toBe(true);
  }
}

/** Every reason the plan gives is true, as the dates and the rules of booking have it. */
export function reasonsHold(input: PlacementInput, result: PlacementResult): void {
  const sessions = sessionsOf(input, result);
  for (const [index, { visits }] of result.regulars.entries()) {
    const regular = input.regulars[index]!;
    const { window } = input.settings.frequencies[regular.frequency];
    for (const visit of visits) {
      const { dueOn, why } = visit;
      if (why.code === 'unplaced') {
        const inCycle = Array.from({ length: 2 * window + 1 }, (_, off) => addDays(dueOn, off - window)).filter(
          (date) => input.firstDate <= date && date <= input.lastDate,
        );
        expect(why.blocked.map(({ date }) => date)).toEqual(inCycle);
        for (const blocked of why.blocked) obstacleHolds({ input, regular, sessions, visit, minute: null }, blocked);
      }
      if (why.code === 'moved') {
        // Whoever could lie at the preferred time would, for it costs nothing.
        expect(why.blocked?.date).toBe(dueOn);
        obstacleHolds({ input, regular, sessions, visit, minute: regular.minute }, why.blocked!);
      }
    }
  }
}
