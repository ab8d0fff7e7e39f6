import { type AvailabilityBand, availabilityBands } from '../../availability/availability-bands.ts';
import type { AvailabilityInput } from '../../availability/availability-input.ts';
import type { Span } from '../../time/span.ts';

/** What the coach planned under one schedule, and in which zone. */
export type SchedulePlan = Pick<AvailabilityInput, 'zone' | 'hours' | 'overrides' | 'publishedSlots'>;

/** A stretch in which so many more seats are open than before. */
export interface OpenedSpan extends Span {
  readonly seats: number;
}

const openBands = (plan: SchedulePlan, span: Span): readonly AvailabilityBand[] =>
  availabilityBands(plan, span).filter(({ kind }) => kind === 'open');

/** The changes of how many seats are open, and by which of the two plans, in order of time. */
function changesOf(before: readonly AvailabilityBand[], after: readonly AvailabilityBand[]): ReadonlyMap<number, number> {
  const changes = new Map<number, number>();
  const add = (at: number, by: number) => changes.set(at, (changes.get(at) ?? 0) + by);
  for (const [bands, sign] of [
    [before, -1],
    [after, 1],
  ] as const)
    for (const { from, until, capacity } of bands) {
      add(from, sign * capacity);
      add(until, -sign * capacity);
    }
  return new Map([...changes].filter(([, by]) => by !== 0).toSorted(([one], [other]) => one - other));
}

/**
 * Where a changed plan has more seats open than the plan before it: hours were added, a block removed or shortened, a slot published, capacity raised. In
 * order, none touching another of as many seats. Whether anything can begin there, and what is booked, is not asked.
 */
export function openedSpans(before: SchedulePlan, after: SchedulePlan, span: Span): readonly OpenedSpan[] {
  const spans: OpenedSpan[] = [];
  let more = 0;
  let since = span.from;
  for (const [at, by] of changesOf(openBands(before, span), openBands(after, span))) {
    if (more > 0) spans.push({ from: since, until: at, seats: more });
    more += by;
    since = at;
  }
  return spans;
}
