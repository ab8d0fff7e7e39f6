import { zoneDays } from '../../time/zone-days.ts';
import type { Cycle } from '../cycle.ts';
import type { BoardDays } from './planned-time.ts';

export function boardDays(zone: string, { firstDate, lastDate }: Pick<Cycle, 'firstDate' | 'lastDate'>): BoardDays {
  const list = zoneDays(zone, firstDate, lastDate);
  return { zone, list, byDate: new Map(list.map((day) => [day.date, day])) };
}
