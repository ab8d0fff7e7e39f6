import { Stack } from '@mantine/core';
import type { ScheduleView } from '../../../../contract/availability.ts';
import { AllSeats } from './all-seats.tsx';
import { DayHours } from './day-hours.tsx';
import { WeekPicture } from './week-picture.tsx';
import classes from './week-hours.module.css';

type Hours = ScheduleView['hours'];

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** A week of working hours: several ranges a day, each with the number of clients at once. */
export function WeekHours({ value, onChange }: { value: Hours; onChange: (hours: Hours) => void }) {
  const ofDay = (weekday: number) => value.filter((range) => range.weekday === weekday);
  const replace = (days: readonly number[], ranges: (weekday: (typeof WEEK)[number]) => Hours) =>
    onChange(WEEK.flatMap((weekday) => (days.includes(weekday) ? ranges(weekday) : ofDay(weekday))));
  return (
    <Stack gap="md">
      <AllSeats hours={value} onChange={onChange} />
      <div className={classes.week}>
        {WEEK.map((weekday) => (
          <DayHours
            key={weekday}
            weekday={weekday}
            ranges={ofDay(weekday)}
            onChange={(ranges) => replace([weekday], () => ranges)}
            onCopy={(days) => replace(days, (to) => ofDay(weekday).map((range) => ({ ...range, weekday: to })))}
          />
        ))}
      </div>
      <WeekPicture hours={value} />
    </Stack>
  );
}
