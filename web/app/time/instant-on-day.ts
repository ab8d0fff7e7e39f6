import type { SlotDay } from '../../../contract/slots.ts';

/**
 * The instant at which the wall clock of a day first shows a minute, from the shifts the server named. A minute the clocks skip becomes the one
 * as much later as they jump.
 */
export function instantOnDay({ from, shifts }: Pick<SlotDay, 'from' | 'shifts'>, wallMinute: number): string {
  const at = (passed: number) => new Date(Date.parse(from) + passed * 60_000).toISOString();
  let begins = -Infinity;
  let shifted = 0;
  for (const { after, by } of [...shifts, { after: Infinity, by: 0 }]) {
    const passed = wallMinute - shifted;
    if (passed >= begins && passed < after) return at(passed);
    if (passed >= after && wallMinute - shifted - by < after) return at(passed);
    begins = after;
    shifted += by;
  }
  return at(wallMinute - shifted);
}
