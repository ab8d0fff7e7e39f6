import { epochDay } from '../../time/epoch-day.ts';
import type { LocalDate } from '../../time/instant.ts';
import { daySpanOf, spanHolds } from './day-span.ts';
import type { PlannedException } from './exception.ts';

/** The exceptions that hold on a day, for one schedule of the coach or, null, for all of them. */
export const exceptionsOn = <T extends PlannedException>(
  overrides: readonly T[],
  date: LocalDate,
  scheduleId: string | null,
): readonly T[] =>
  overrides.filter(
    (each) =>
      (each.scheduleId === null || scheduleId === null || each.scheduleId === scheduleId) && spanHolds(daySpanOf(each), epochDay(date)),
  );
