import type { Instant } from '../time/instant.ts';
import type { Span } from '../time/span.ts';
import type { AvailabilityInput } from './availability-input.ts';
import { bookableSpans } from './sweep/bookable-window.ts';
import { hoursCapacity, isFree, timetable } from './sweep/timetable.ts';

/** Every start of the span that the hours and offers open and nothing takes, notice and window aside. */
function freeStarts(input: AvailabilityInput, span: Span): readonly Instant[] {
  const open: Instant[] = [];
  const table = timetable(input, span);
  const { grid, offers } = table;
  for (let next = 0, offer = 0; next < grid.length || offer < offers.length;) {
    const onGrid = next < grid.length && (offer >= offers.length || grid[next]! <= offers[offer]!.at);
    const start = onGrid ? grid[next]! : offers[offer]!.at;
    let capacity = onGrid ? hoursCapacity(table, start) : 0;
    if (onGrid) next += 1;
    for (; offer < offers.length && offers[offer]!.at === start; offer += 1) capacity = Math.max(capacity, offers[offer]!.capacity);
    if (capacity > 0 && isFree(table, start, capacity)) open.push(start);
  }
  return open;
}

/**
 * Every start inside the span that can be booked, in order, each once.
 *
 * The hours of the week and extra hours give a capacity at any instant (the greatest where they overlap), overrides may change it, published
 * slots open their own start, blocks take time away. Starts lie in steps from the start of their range; a session lies wholly in open time
 * and has the least capacity over its length. With its buffers it must leave every instant within that capacity and may meet no claim of
 * another schedule. Hours are wall-clock time: 09:00 stays 09:00 when clocks change. What is booked in cycles opens on their days only.
 */
export function openSlots(input: AvailabilityInput, span: Span): readonly Instant[] {
  const [first, ...more] = bookableSpans(input, span);
  if (!first) return [];
  const open = freeStarts(input, first);
  return more.length === 0 ? open : [open, ...more.map((part) => freeStarts(input, part))].flat();
}
