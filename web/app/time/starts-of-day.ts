import type { SlotDay } from '../../../contract/slots.ts';

interface Start {
  readonly startsAt: string;
  /** What the wall clock shows, in minutes after midnight. */
  readonly minute: number;
}

/** The wall clock after so many real minutes of a day: the server names every change of clocks. */
const shown = (day: SlotDay, passed: number) =>
  day.shifts.reduce((minute, shift) => (passed >= shift.after ? minute + shift.by : minute), passed);

const instantAt = (day: SlotDay, passed: number) => new Date(Date.parse(day.from) + passed * 60_000).toISOString();

/** The open starts of a day, each as an instant and as a wall clock shows it. */
export const startsOfDay = (day: SlotDay): Start[] =>
  day.minutes.map((passed) => ({ startsAt: instantAt(day, passed), minute: shown(day, passed) }));
