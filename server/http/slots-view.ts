import type { SlotsView } from '../../contract/slots.ts';
import { slotDays } from '../../core/availability/slot-days.ts';
import type { OpenSlots, SlotsAsked } from '../actions/slots/list-open-slots.ts';

/** The compact answer: a line a day. The coach gets the days without open times too, because any time can be typed on them. */
export const slotsView = (open: OpenSlots, asked: SlotsAsked): SlotsView => ({
  timeZone: asked.timeZone,
  coachTimeZone: asked.coach.timeZone,
  durationMinutes: open.durationMinutes,
  firstDate: open.firstDate,
  lastDate: open.lastDate,
  nextOpen: open.nextOpen === null ? null : new Date(open.nextOpen).toISOString(),
  days: slotDays(open.starts, asked.timeZone, asked.from, asked.to, asked.by === 'coach').map((day) => ({
    date: day.date,
    from: new Date(day.from).toISOString(),
    minutes: [...day.minutes],
    shifts: [...day.shifts],
  })),
});
