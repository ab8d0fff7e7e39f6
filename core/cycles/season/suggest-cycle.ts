import { DEFAULT_PLACEMENT_SETTINGS } from '../placement/placement-settings.ts';
import { addDays } from '../../time/add-days.ts';
import { addMonths } from '../../time/add-months.ts';
import { daysBetween } from '../../time/days-between.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import type { Instant, LocalDate, WallMinute } from '../../time/instant.ts';
import type { Cycle } from '../cycle.ts';
import type { CycleContent } from './cycle-content.ts';

interface Wall {
  readonly date: LocalDate;
  readonly minute: WallMinute;
}

export interface CycleSuggestion extends Omit<CycleContent, 'name' | 'confirmBy' | 'opensAt' | 'notes'> {
  readonly season: 'spring' | 'summer' | 'autumn' | 'winter';
  readonly year: number;
  readonly confirmBy: Wall;
  readonly opensAt: Wall | null;
}

const MONTHS = 4;
/** Before the first day. */
const DEADLINE = { days: 21, minute: 18 * 60 };
const OPENING = { days: 14, minute: 9 * 60 };
const REMIND_DAYS = [7, 2];

/** Whole months end with a month: four from the last of October end with February. */
function lastDateOf(firstDate: LocalDate): LocalDate {
  const next = addMonths(firstDate, MONTHS);
  return next.slice(8) === firstDate.slice(8) ? addDays(next, -1) : next;
}

/** By the month in the middle, for a cycle has days of two seasons more often than not. */
function seasonOf(firstDate: LocalDate, lastDate: LocalDate): Pick<CycleSuggestion, 'season' | 'year'> {
  const middle = addDays(firstDate, Math.ceil(daysBetween(firstDate, lastDate) / 2));
  const month = Number(middle.slice(5, 7));
  const season = (['winter', 'spring', 'summer', 'autumn'] as const)[Math.floor((month % 12) / 3)] ?? 'winter';
  return { season, year: Number(middle.slice(0, 4)) };
}

/** As long before the first day as it was the last time, at the same time of day. */
function movedAlong(instant: Instant, { firstDate }: Cycle, zone: string): { readonly days: number; readonly minute: WallMinute } {
  const { date, minute } = instantToWall(zone, instant);
  return { days: daysBetween(date, firstDate), minute };
}

const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);

/** After the last cycle, without a gap; where there is none, or its end is long past, from the first of next month. */
function firstDateOf(previous: Cycle | null, today: LocalDate): LocalDate {
  const next = previous && addDays(previous.lastDate, 1);
  return next !== null && next >= today ? next : addMonths(`${today.slice(0, 7)}-01`, 1);
}

/** What the next cycle could be: four months, its deadlines as far before it as those of the previous one, and none before tomorrow. */
export function suggestCycle(previous: Cycle | null, now: Instant, zone: string): CycleSuggestion {
  const today = instantToWall(zone, now).date;
  const tomorrow = addDays(today, 1);
  const firstDate = firstDateOf(previous, today);
  const lastDate = lastDateOf(firstDate);
  const deadline = previous?.confirmBy ? movedAlong(previous.confirmBy, previous, zone) : DEADLINE;
  const confirmBy = { date: later(addDays(firstDate, -deadline.days), tomorrow), minute: deadline.minute };
  const opening = previous?.opensAt ? movedAlong(previous.opensAt, previous, zone) : OPENING;
  const date = later(addDays(firstDate, -opening.days), confirmBy.date);
  // Pushed together to tomorrow, the opening keeps behind the deadline.
  const isSooner = date === confirmBy.date && opening.minute < confirmBy.minute;
  return {
    ...seasonOf(firstDate, lastDate),
    firstDate,
    lastDate,
    confirmBy,
    // Who opened by hand the last time does so again.
    opensAt: previous?.opensAt === null ? null : { date: isSooner ? addDays(date, 1) : date, minute: opening.minute },
    automatic: previous?.automatic ?? true,
    remindDays: previous?.remindDays ?? REMIND_DAYS,
    settings: previous?.settings ?? DEFAULT_PLACEMENT_SETTINGS,
  };
}
