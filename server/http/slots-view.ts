import type { z } from 'zod';
import type { SlotsView } from '../../contract/slots.ts';
import { slotDays } from '../../core/availability/slot-days.ts';
import type { OpenSlots, SlotsAsked } from '../actions/slots/list-open-slots.ts';

/** The compact answer: a line a day. */
export const slotsView = (open: OpenSlots, asked: SlotsAsked): z.input<typeof SlotsView> => ({
  timeZone: asked.timeZone,
  coachTimeZone: asked.coach.timeZone,
  durationMinutes: open.durationMinutes,
  firstDate: open.firstDate,
  lastDate: open.lastDate,
  nextOpen: open.nextOpen === null ? null : new Date(open.nextOpen).toISOString(),
  days: slotDays(open.starts, asked.timeZone, asked.from, asked.to).map((day) => ({ ...day, from: new Date(day.from).toISOString() })),
});
