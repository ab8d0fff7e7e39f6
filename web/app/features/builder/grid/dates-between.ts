import { addDays } from '../../../../../core/time/add-days.ts';

/** Every day from one to the other, whichever comes first. */
export function datesBetween(one: string, other: string): readonly string[] {
  const [first, last] = one <= other ? [one, other] : [other, one];
  const dates: string[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
}
