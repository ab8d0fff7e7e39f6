import type { HoldView } from '../../../../../contract/calendar.ts';
import type { CycleOpenings, Opening } from '../../../../../contract/cycles/cycles.ts';
import { dateIn } from '../../../time/date-in.ts';

export type Session = { readonly startsAt: string; readonly opening: Opening } | { readonly startsAt: string; readonly hold: HoldView };

export interface OpeningDay {
  readonly date: string;
  /** Free and held back, by start. */
  readonly sessions: readonly Session[];
  /** Seats counted. */
  readonly free: number;
}

/** Free sessions and those held back, day by day. */
export function openingDays({ days, holds }: CycleOpenings, timeZone: string): readonly OpeningDay[] {
  const sessions = new Map<string, Session[]>(
    days.map(({ date, openings }) => [date, openings.map((opening) => ({ startsAt: opening.startsAt, opening }))]),
  );
  for (const hold of holds) {
    const date = dateIn(timeZone, hold.startsAt);
    sessions.set(date, [...(sessions.get(date) ?? []), { startsAt: hold.startsAt, hold }]);
  }
  return [...sessions]
    .filter(([, all]) => all.length > 0)
    .map(([date, all]) => ({
      date,
      sessions: all.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt)),
      free: all.reduce((sum, one) => sum + ('opening' in one ? one.opening.seats : 0), 0),
    }))
    .toSorted((a, b) => a.date.localeCompare(b.date));
}
