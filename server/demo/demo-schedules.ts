import type { WeeklyHours } from '../../core/availability/availability-input.ts';
import type { Weekday } from '../../core/time/instant.ts';

const on = (weekdays: readonly Weekday[], startMinute: number, endMinute: number, capacity = 1): readonly WeeklyHours[] =>
  weekdays.map((weekday) => ({ weekday, startMinute, endMinute, capacity }));

/** The weeks of the demo practice: sessions with a gap for lunch, check-ins in the early morning, training with room for two. */
export const DEMO_SCHEDULES = {
  sessions: {
    name: 'Sessions',
    hours: [
      ...on([1, 2, 3, 4, 5], 9 * 60, 12 * 60 + 30),
      ...on([1, 2, 3, 4], 13 * 60 + 30, 17 * 60),
      ...on([5], 13 * 60 + 30, 15 * 60 + 30),
    ],
  },
  checkIns: { name: 'Check-ins', hours: on([2, 4], 7 * 60 + 30, 9 * 60) },
  training: { name: 'Training room', hours: [...on([1, 3], 17 * 60 + 15, 20 * 60 + 15, 2), ...on([6], 9 * 60, 12 * 60, 2)] },
} as const;

/** The ids they were given. */
export type DemoSchedules = Readonly<Record<keyof typeof DEMO_SCHEDULES, string>>;
