import { openSlots } from '../../../availability/open-slots.ts';
import { daysBetween } from '../../../time/days-between.ts';
import { addDays } from '../../../time/add-days.ts';
import { DAY } from '../../../time/instant.ts';
import { weekdayOf } from '../../../time/weekday-of.ts';
import { wallToInstant } from '../../../time/wall-to-instant.ts';
import type { AvailabilityInput, Claim } from '../../../availability/availability-input.ts';
import { claimAt } from '../build/pins-as-claims.ts';
import { isAcceptable } from '../build/visit-choices.ts';
import type { PlacementInput, Regular } from '../placement-input.ts';
import type { PlannedRegular, PlannedVisit } from '../placement-result.ts';

/** A rule that a plan breaks. */
export interface PlanFault {
  readonly regularId: string;
  readonly dueOn: string;
  readonly code:
    | 'outside_cycle'
    | 'outside_window'
    | 'not_accepted'
    | 'gap'
    | 'not_open'
    | 'pin_not_kept'
    | 'wrong_rhythm'
    | 'skip_not_kept'
    | 'visit_missing'
    | 'wrong_instant';
}

type Fault = PlanFault['code'];

interface Session {
  readonly regularId: string;
  readonly visit: PlannedVisit;
  readonly claim: Claim;
}

/** Whether the time of a visit is among the claims already. */
const isBooked = ({ pins }: Regular, { placed, why }: PlannedVisit): boolean =>
  why.code === 'pinned' && pins.some((pin) => pin.isBooked && pin.date === placed?.date && pin.minute === placed.minute);

/** As the booking of this session would find it, everybody else having been booked before. */
function isOpen(input: PlacementInput, offer: AvailabilityInput, session: Session, all: readonly Session[]): boolean {
  const { startsAt } = session.claim;
  const near = all.filter((other) => other !== session && Math.abs(other.claim.startsAt - startsAt) < 9 * DAY);
  const rules = { ...offer.rules, noticeMinutes: 0, windowDays: 10_000 };
  const claims = [...offer.claims, ...near.map(({ claim }) => claim)];
  return openSlots({ ...offer, zone: input.zone, claims, rules, now: startsAt - DAY }, { from: startsAt, until: startsAt + 1 }).length > 0;
}

function visitFaults(input: PlacementInput, regular: Regular, visit: PlannedVisit): readonly Fault[] {
  const { placed, dueOn } = visit;
  if (!placed) return [];
  const { window } = input.settings.frequencies[regular.frequency];
  const faults: Fault[] = [];
  const offer = input.offers[regular.offerId]!;
  if (placed.date < input.firstDate || placed.date > input.lastDate) faults.push('outside_cycle');
  if (Math.abs(daysBetween(dueOn, placed.date)) > window) faults.push('outside_window');
  const accepted =
    regular.acceptableWeekdays.includes(weekdayOf(placed.date)) && isAcceptable(regular, placed.minute, offer.rules.durationMinutes);
  if (!accepted) faults.push('not_accepted');
  if (wallToInstant(input.zone, placed.date, placed.minute) !== placed.at) faults.push('wrong_instant');
  return faults;
}

/** The preferred weekday nearest to the last session. */
const anchorOf = (regular: Regular, lastSession: string): string =>
  addDays(lastSession, ((regular.weekday - weekdayOf(lastSession) + 10) % 7) - 3);

/** The last session is the neighbour of the visit due one period later. */
function lastNeighbour(regular: Regular, first: PlannedVisit, period: number): { date: string; isNext: boolean } | undefined {
  const { lastSession } = regular;
  return lastSession === null
    ? undefined
    : { date: lastSession, isNext: daysBetween(anchorOf(regular, lastSession), first.dueOn) === period };
}

function gapFault(input: PlacementInput, regular: Regular, visits: readonly PlannedVisit[], index: number): boolean {
  const { leastGap, mostGap, period } = input.settings.frequencies[regular.frequency];
  const here = visits[index]!;
  const before = visits[index - 1];
  if (!here.placed) return false;
  if (here.why.code !== 'pinned' && regular.extras.includes(here.placed.date)) return true;
  if (!before) {
    const last = here.why.code === 'pinned' ? undefined : lastNeighbour(regular, here, period);
    const gap = last ? daysBetween(last.date, here.placed.date) : leastGap;
    return gap < leastGap || (last?.isNext === true && gap > mostGap);
  }
  // Over a skipped visit none is asked.
  if (daysBetween(before.dueOn, here.dueOn) > period) return false;
  if (!before.placed || (before.why.code === 'pinned' && here.why.code === 'pinned')) return false;
  const gap = daysBetween(before.placed.date, here.placed.date);
  return gap < leastGap || gap > mostGap;
}

function rhythmFaults(input: PlacementInput, regular: Regular, visits: readonly PlannedVisit[]): boolean {
  const { period } = input.settings.frequencies[regular.frequency];
  return visits.some(
    (visit, index) =>
      weekdayOf(visit.dueOn) !== regular.weekday ||
      (index > 0 && (visit.dueOn <= visits[index - 1]!.dueOn || daysBetween(visits[index - 1]!.dueOn, visit.dueOn) % period !== 0)),
  );
}

/** All due days of the rhythm that the first visit shows. */
function allDue({ firstDate, lastDate }: PlacementInput, regular: Regular, shown: string, period: number): readonly string[] {
  const { lastSession } = regular;
  const after = lastSession === null ? addDays(firstDate, -1) : anchorOf(regular, lastSession);
  const from = after < firstDate ? firstDate : addDays(after, 1);
  const due: string[] = [];
  for (let day = addDays(shown, -period * Math.floor(daysBetween(from, shown) / period)); day <= lastDate; day = addDays(day, period))
    due.push(day);
  return due;
}

/** Who is due nearest to a skip is missing, and nobody else. */
function skipFaults(input: PlacementInput, regular: Regular, visits: readonly PlannedVisit[]): readonly Fault[] {
  const { period } = input.settings.frequencies[regular.frequency];
  if (visits.length === 0) return [];
  const due = allDue(input, regular, visits[0]!.dueOn, period);
  const skipped = regular.skips.flatMap((skip) => {
    const [nearest] = due.toSorted((a, b) => Math.abs(daysBetween(a, skip)) - Math.abs(daysBetween(b, skip)) || (a < b ? -1 : 1));
    return nearest !== undefined && 2 * Math.abs(daysBetween(nearest, skip)) <= period ? [nearest] : [];
  });
  const kept = visits.some(({ dueOn, why }) => skipped.includes(dueOn) && why.code !== 'pinned');
  const missing = due.some((day) => !skipped.includes(day) && !visits.some(({ dueOn }) => dueOn === day));
  return [...(kept ? (['skip_not_kept'] as const) : []), ...(missing ? (['visit_missing'] as const) : [])];
}

const keepsPins = (regular: Regular, visits: readonly PlannedVisit[]): boolean =>
  regular.pins.every((pin) =>
    visits.some(({ placed, why }) => why.code === 'pinned' && placed?.date === pin.date && placed.minute === pin.minute),
  );

/**
 * Every rule the plan breaks, judged from the input and the dates alone: it shares neither rows nor choices with the search, and asks the
 * rules of booking whether each session would be open with all others booked.
 */
export function checkPlan(input: PlacementInput, planned: readonly PlannedRegular[]): readonly PlanFault[] {
  const regulars = new Map(input.regulars.map((regular) => [regular.id, regular]));
  const sessions = planned.flatMap(({ regularId, visits }) =>
    visits.flatMap((visit): Session[] => {
      const regular = regulars.get(regularId)!;
      const offer = input.offers[regular.offerId]!;
      return visit.placed && !isBooked(regular, visit)
        ? [{ regularId, visit, claim: claimAt(input.zone, offer, visit.placed.date, visit.placed.minute) }]
        : [];
    }),
  );
  const open = new Map(
    sessions.map((session) => {
      const offer = input.offers[regulars.get(session.regularId)!.offerId]!;
      return [session.visit, session.visit.why.code === 'pinned' || isOpen(input, offer, session, sessions)];
    }),
  );
  return planned.flatMap(({ regularId, visits }) => {
    const regular = regulars.get(regularId)!;
    const faults = visits.flatMap((visit, index): PlanFault[] => {
      const codes: Fault[] = visit.why.code === 'pinned' ? [] : [...visitFaults(input, regular, visit)];
      if (gapFault(input, regular, visits, index)) codes.push('gap');
      if (open.get(visit) === false) codes.push('not_open');
      return codes.map((code) => ({ regularId, dueOn: visit.dueOn, code }));
    });
    if (!keepsPins(regular, visits)) faults.push({ regularId, dueOn: input.firstDate, code: 'pin_not_kept' });
    faults.push(...skipFaults(input, regular, visits).map((code) => ({ regularId, dueOn: input.firstDate, code })));
    if (rhythmFaults(input, regular, visits)) faults.push({ regularId, dueOn: input.firstDate, code: 'wrong_rhythm' });
    return faults;
  });
}
