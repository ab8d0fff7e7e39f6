import { weekdayName } from '../weekday-name.ts';

/** From Monday on, days that follow each other as a span: "Mon–Fri, Sun". */
export function describeDays(days: readonly number[]): string {
  const spans: { first: number; last: number }[] = [];
  for (const day of days) {
    const span = spans.at(-1);
    if (span && span.last === day - 1) span.last = day;
    else spans.push({ first: day, last: day });
  }
  return spans
    .map(({ first, last }) => {
      const between = last - first > 1 ? '–' : ', ';
      return first === last ? weekdayName(first, 'short') : `${weekdayName(first, 'short')}${between}${weekdayName(last, 'short')}`;
    })
    .join(', ');
}
