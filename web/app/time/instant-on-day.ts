import type { SlotDay } from '../../../contract/slots.ts';

/** The instant at which the wall clock of a day first shows a minute, from the shifts the server named. */
export function instantOnDay(day: SlotDay, wallMinute: number): string {
  let passed = wallMinute;
  for (const shift of day.shifts) if (passed - shift.by >= shift.after && passed >= shift.after) passed -= shift.by;
  return new Date(Date.parse(day.from) + passed * 60_000).toISOString();
}
