import type { Lane, PlacementView } from '../../../../../contract/cycles/placements.ts';
import { daysBetween } from '../../../../../core/time/days-between.ts';

/** How far a visit lies from what was wished: days and minutes, negative for earlier. */
export interface Off {
  readonly days: number;
  readonly minutes: number;
}

/** Null where there is no time, or no wish to measure it by: one added by hand stands for no day. */
export function offOf({ dueOn, date, minute }: Pick<PlacementView, 'dueOn' | 'date' | 'minute'>, lane: Pick<Lane, 'minute'>): Off | null {
  if (dueOn === null || date === null || minute === null) return null;
  return { days: daysBetween(dueOn, date), minutes: minute - lane.minute };
}
