import { addDays } from '../../time/add-days.ts';
import { daysBetween } from '../../time/days-between.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import type { Instant } from '../../time/instant.ts';
import type { Cycle } from '../cycle.ts';

/** The share of its days that are over, from 0 to 1. */
export function cycleProgress({ firstDate, lastDate }: Pick<Cycle, 'firstDate' | 'lastDate'>, now: Instant, zone: string): number {
  const days = daysBetween(firstDate, addDays(lastDate, 1));
  return Math.min(1, Math.max(0, daysBetween(firstDate, instantToWall(zone, now).date) / days));
}
