import { addDays } from '../../core/time/add-days.ts';
import { instantToWall } from '../../core/time/instant-to-wall.ts';
import type { Instant, LocalDate, Weekday } from '../../core/time/instant.ts';
import { isoWeekStart } from '../../core/time/iso-week-start.ts';

/** The weekday of this week, or of one so many weeks later (earlier when negative), where the coach lives. */
export const dayOfWeek = (zone: string, now: Instant, weeks: number, weekday: Weekday): LocalDate =>
  addDays(isoWeekStart(instantToWall(zone, now).date), 7 * weeks + weekday - 1);
