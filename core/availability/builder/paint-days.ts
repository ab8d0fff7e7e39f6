import type { PlanChange, PlannedException } from './exception.ts';
import { layDays } from './lay-days.ts';
import { layingOfWish } from './laying-of-wish.ts';
import type { PaintWish } from './paint-wish.ts';

/** What has to change so that exactly these days have exactly this in its minutes. `schedules` are all of the coach's. */
export const paintDays = (overrides: readonly PlannedException[], wish: PaintWish, schedules: readonly string[]): PlanChange =>
  layDays(overrides, layingOfWish(wish), schedules);
