import type { LocalDate } from '../time/instant.ts';
import type { SeriesDate } from './series-date.ts';

type Session = Pick<SeriesDate, 'id' | 'startsAt' | 'endsAt'>;

/** Every pair of sessions that share time, by their ids, the earlier first; touching is not sharing. Real time, so that midnight and clock changes need no care. */
export function overlappingDates(dates: readonly Session[]): readonly (readonly [LocalDate, LocalDate])[] {
  const pairs: [LocalDate, LocalDate][] = [];
  const running: Session[] = [];
  for (const date of dates.toSorted((one, other) => one.startsAt - other.startsAt)) {
    for (let index = running.length - 1; index >= 0; index -= 1) if (running[index]!.endsAt <= date.startsAt) running.splice(index, 1);
    for (const other of running) pairs.push([other.id, date.id]);
    running.push(date);
  }
  return pairs;
}
