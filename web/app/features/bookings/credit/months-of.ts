import { wallIn } from '../../../time/wall-in.ts';

interface Month {
  /** Its first session that is wanted, by its day of the coach's zone. */
  readonly day: string;
  readonly wanted: number;
}

/** The months of the coach's zone that sessions lie in, and how many lie in each. */
export function monthsOf(starts: readonly string[], timeZone: string): readonly Month[] {
  const months = new Map<string, Month>();
  for (const startsAt of starts) {
    const day = wallIn(timeZone, startsAt).date;
    const known = months.get(day.slice(0, 7));
    months.set(day.slice(0, 7), { day: known?.day ?? day, wanted: (known?.wanted ?? 0) + 1 });
  }
  return [...months.values()];
}
