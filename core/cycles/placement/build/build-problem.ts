import { groupedBy } from '../../../grouped-by.ts';
import { epochDay } from '../../../time/epoch-day.ts';
import { wallToInstant } from '../../../time/wall-to-instant.ts';
import { zoneDays } from '../../../time/zone-days.ts';
import type { PlacementInput, Regular } from '../placement-input.ts';
import { COST_PARTS } from '../problem.ts';
import type { Client, Place, Problem, Rhythm, Visit } from '../problem.ts';
import { capacityRows } from './capacity-rows.ts';
import { costOf } from './cost-of.ts';
import { dueRhythms, visitsOfPins, visitsOfSkips } from './due-rhythms.ts';
import { limitRows } from './limit-rows.ts';
import { offeredPlaces } from './offered-places.ts';
import type { OfferedPlace } from './offered-places.ts';
import { withPinsAsClaims } from './pins-as-claims.ts';
import { visitChoices } from './visit-choices.ts';
import type { PlacesByDay } from './visit-choices.ts';
import type { Row } from './without-implied.ts';

/** Places as the rows use them, and the limit of each row. */
function joinRows(offered: readonly OfferedPlace[], rows: readonly Row[]): { places: Place[]; limits: Int32Array } {
  const places = offered.map(({ offerId, at, day, minute }) => ({
    offerId,
    at,
    day,
    minute,
    rows: [] as number[],
    weights: [] as number[],
  }));
  for (const [index, row] of rows.entries()) {
    for (const [position, place] of row.places.entries()) {
      places[place]!.rows.push(index);
      places[place]!.weights.push(row.weights[position]!);
    }
  }
  return { places, limits: Int32Array.from(rows, ({ limit }) => limit) };
}

/** A pin has a place of its own that uses up nothing: its time is taken already. */
function pinnedVisit(input: PlacementInput, regular: Regular, pin: Regular['pins'][number], due: number, places: Place[]): Visit {
  const day = epochDay(pin.date);
  const { offerId } = regular;
  places.push({ offerId, at: wallToInstant(input.zone, pin.date, pin.minute), day, minute: pin.minute, rows: [], weights: [] });
  return {
    due,
    days: Int32Array.of(day),
    first: Int32Array.of(0, 1),
    places: Int32Array.of(places.length - 1),
    costs: Int32Array.of(costOf(input.settings, day - due, pin.minute - regular.minute)),
    pinned: true,
    afterSkip: false,
  };
}

function rhythmsOf(input: PlacementInput, regular: Regular, free: PlacesByDay, places: Place[]): readonly Rhythm[] {
  const { period } = input.settings.frequencies[regular.frequency];
  return dueRhythms(input, regular).map((dueDays) => {
    const pins = visitsOfPins(regular.pins, dueDays, period) ?? [];
    const skipped = visitsOfSkips(regular.skips, dueDays, period);
    const isSkipped = (index: number): boolean => skipped.has(index) && !pins.includes(index);
    const visits = dueDays.flatMap((due, index): Visit[] => {
      if (isSkipped(index)) return [];
      const pin = regular.pins[pins.indexOf(index)];
      const visit = pin ? pinnedVisit(input, regular, pin, due, places) : visitChoices(input, regular, due, free);
      return [{ ...visit, afterSkip: isSkipped(index - 1) }];
    });
    return { visits };
  });
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

function costStepOf(clients: readonly Client[], unplacedCost: number): number {
  let step = unplacedCost;
  for (const { rhythms } of clients)
    for (const { visits } of rhythms) for (const { costs } of visits) for (const cost of costs) step = greatestDivisor(step, cost);
  return Math.max(1, step);
}

/** Reads `checkPlacementInput` first: what it refuses is not looked for here. */
export function buildProblem(input: PlacementInput): Problem {
  const days = zoneDays(input.zone, input.firstDate, input.lastDate);
  const offers = withPinsAsClaims(input);
  const offered = Object.keys(offers)
    .sort()
    .flatMap((id) => offeredPlaces(id, offers[id]!, days));
  const span = { from: days[0]?.start ?? 0, until: days.at(-1)?.end ?? 0 };
  const { places, limits } = joinRows(offered, [...capacityRows(offered, offers), ...limitRows(offered, offers, span)]);
  const free = new Map<string, PlacesByDay>();
  for (const [id, own] of groupedBy(
    offered.map((place, index) => ({ ...place, index })),
    ({ offerId }) => offerId,
  )) {
    free.set(
      id,
      groupedBy(own, ({ day }) => day),
    );
  }
  const clients = input.regulars.map((regular, index): Client => {
    const { leastGap, mostGap } = input.settings.frequencies[regular.frequency];
    const rhythms = rhythmsOf(input, regular, free.get(regular.offerId) ?? new Map(), places);
    return { regular: index, priority: regular.priority, leastGap, mostGap, rhythms };
  });
  const unplacedCost = input.settings.unplaced * COST_PARTS;
  return { clients, places, limits, unplacedCost, costStep: costStepOf(clients, unplacedCost) };
}
