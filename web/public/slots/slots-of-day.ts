import type { SlotDay } from '../../../contract/slots.ts';
import type { Slot } from './slot.ts';

/** What the wall shows after so many real minutes: the server names every change of clocks. */
const wall = (day: SlotDay, passed: number) =>
  day.shifts.reduce((minute, shift) => (passed >= shift.after ? minute + shift.by : minute), passed);

/** The open starts of a day. */
export function slotsOfDay(day: SlotDay, durationMinutes: number): Slot[] {
  const from = Date.parse(day.from);
  const seen = new Set<number>();
  return day.minutes.map((passed) => {
    const minute = wall(day, passed);
    const again = seen.has(minute);
    seen.add(minute);
    return {
      startsAt: new Date(from + passed * 60_000).toISOString(),
      date: day.date,
      minute,
      endMinute: wall(day, passed + durationMinutes) % 1440,
      again,
    };
  });
}
