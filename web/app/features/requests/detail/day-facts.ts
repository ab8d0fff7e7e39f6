import type { CalendarView } from '../../../../../contract/calendar.ts';
import { takesTime } from '../../../../../core/bookings/booking-status.ts';

interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Something that stands in the day beside what is asked for. Held times, and those kept for the waitlist, have no name. */
export interface DayThing extends Span {
  readonly id: string;
  readonly name: string | null;
  readonly status: CalendarView['bookings'][number]['status'] | 'held';
}

interface Beside {
  readonly thing: DayThing;
  readonly gapMinutes: number;
}

const at = (text: string) => Date.parse(text);

/** What else takes time that day, by start. The sessions of the request itself are left out. */
export function thingsOf(view: CalendarView, own: ReadonlySet<string>): readonly DayThing[] {
  const sessions = view.bookings
    .filter(({ id, status }) => !own.has(id) && takesTime(status))
    .map(({ id, clientName, status, startsAt, endsAt }) => ({ id, name: clientName, status, startsAt, endsAt }));
  const held = [...view.holds, ...view.kept.map(({ freedTimeId: id, ...time }) => ({ ...time, id }))].map(({ id, startsAt, endsAt }) => ({
    id,
    name: null,
    status: 'held' as const,
    startsAt,
    endsAt,
  }));
  return [...sessions, ...held].toSorted((a, b) => at(a.startsAt) - at(b.startsAt));
}

/** What is next to a time: the last thing before it, the first after it, and what lies over it. */
export function besideOf(asked: Span, things: readonly DayThing[]): { before?: Beside; after?: Beside; over: readonly DayThing[] } {
  const over = things.filter((thing) => at(thing.startsAt) < at(asked.endsAt) && at(asked.startsAt) < at(thing.endsAt));
  const before = things.filter((thing) => at(thing.endsAt) <= at(asked.startsAt)).toSorted((a, b) => at(b.endsAt) - at(a.endsAt))[0];
  const after = things.find((thing) => at(thing.startsAt) >= at(asked.endsAt));
  const gap = (from: string, until: string) => Math.round((at(until) - at(from)) / 60_000);
  return {
    over,
    ...(before && { before: { thing: before, gapMinutes: gap(before.endsAt, asked.startsAt) } }),
    ...(after && { after: { thing: after, gapMinutes: gap(asked.endsAt, after.startsAt) } }),
  };
}
