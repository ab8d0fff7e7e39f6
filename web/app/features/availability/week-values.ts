import type { ScheduleView } from '../../../../contract/availability.ts';

type Hours = ScheduleView['hours'];

/** A week in parts, day by day, so that two people who change different days don't stand in each other's way. */
export interface WeekValues {
  readonly name: string;
  readonly days: Readonly<Record<number, Hours>>;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export const daysOf = (hours: Hours): WeekValues['days'] =>
  Object.fromEntries(WEEKDAYS.map((day) => [day, hours.filter(({ weekday }) => weekday === day)]));

export const weekValues = ({ name, hours }: ScheduleView): WeekValues => ({ name, days: daysOf(hours) });

/** The way back. */
export const hoursOf = ({ days }: WeekValues): Hours => WEEKDAYS.flatMap((day) => days[day] ?? []);
