import { epochDay } from '../../../time/epoch-day.ts';
import type { Pin, PlacementInput, Regular } from '../placement-input.ts';
import { allRhythms, nearestVisit } from './due-rhythms.ts';

/** Pins shared out to the visits of a rhythm, and those that are left over. */
export interface FittedPins {
  readonly pins: readonly Pin[];
  /** Near to no visit, or to one that another pin is nearer to. */
  readonly surplus: readonly Pin[];
}

/** Each visit goes to the pin that was made for the nearest day, of two the earlier one. */
function fitted(pins: readonly Pin[], due: readonly number[], period: number): FittedPins & { readonly distance: number } {
  const wishes = pins.map((pin) => {
    const visit = nearestVisit(pin.dueOn, due, period);
    return { pin, visit, distance: visit < 0 ? 0 : Math.abs(due[visit]! - epochDay(pin.dueOn)) };
  });
  const byDistance = wishes
    .filter(({ visit }) => visit >= 0)
    .toSorted((a, b) => a.distance - b.distance || (a.pin.dueOn < b.pin.dueOn ? -1 : 1));
  const kept = byDistance.filter(({ visit }, index) => byDistance.findIndex((other) => other.visit === visit) === index);
  return {
    pins: pins.filter((pin) => kept.some((each) => each.pin === pin)),
    surplus: pins.filter((pin) => !kept.some((each) => each.pin === pin)),
    distance: kept.reduce((sum, { distance }) => sum + distance, 0),
  };
}

/**
 * The pins of a regular that belong to visits, as many as there can be: a pattern that changed leaves sessions behind that stand for none. What is
 * left of a regular's pins is never refused.
 */
export function fitPins(input: Pick<PlacementInput, 'firstDate' | 'lastDate' | 'settings'>, regular: Regular): FittedPins {
  const { period } = input.settings.frequencies[regular.frequency];
  const [best] = allRhythms(input, regular)
    .map((due) => fitted(regular.pins, due, period))
    .toSorted((a, b) => a.surplus.length - b.surplus.length || a.distance - b.distance);
  return best ? { pins: best.pins, surplus: best.surplus } : { pins: [], surplus: regular.pins };
}
