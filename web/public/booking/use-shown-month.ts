import { useState } from 'react';
import { addDays } from '../../../core/time/add-days.ts';
import type { Month } from '../slots/month.ts';
import { monthOf } from '../slots/month-of.ts';
import type { Slot } from '../slots/slot.ts';
import type { SlotSource } from '../slots/slot-source.ts';
import { slotsOfDay } from '../slots/slots-of-day.ts';
import { useMonthSlots } from '../slots/use-month-slots.ts';
import { useSlotsAt } from '../slots/use-slots-at.ts';

/** Before anything is known. The server says which day it is for the viewer; a month's first look may be one off on its edges. */
const thisMonth = () => monthOf(addDays(new Date().toISOString().slice(0, 10), 0));

/**
 * The month on the screen and the day selected in it: what was picked, else the next free one, at once, wherever it lies. It begins with this
 * month, or where somebody is already.
 */
export function useShownMonth(source: SlotSource, pickedDay: string | null, begin: Month | null = null) {
  const [turned, setTurned] = useState<Month | null>(null);
  const asked = turned ?? (pickedDay === null ? (begin ?? thisMonth()) : monthOf(pickedDay));
  const first = useMonthSlots(source, asked);
  const empty = first.data?.days.every((day) => day.minutes.length === 0) ?? false;
  const nextOpen = empty ? (first.data?.nextOpen ?? null) : null;
  const [next] = useSlotsAt(source, nextOpen === null ? [] : [nextOpen]);
  // Nobody has turned a page yet, and there is nothing on this one: open at the next free day.
  const month = turned === null && pickedDay === null && next ? monthOf(next.date) : asked;
  const query = useMonthSlots(source, month);
  const open = new Map<string, Slot[]>();
  for (const day of query.data?.days ?? [])
    if (day.minutes.length > 0) open.set(day.date, slotsOfDay(day, query.data?.durationMinutes ?? 0));
  const day = pickedDay !== null && monthOf(pickedDay) === month ? pickedDay : ([...open.keys()][0] ?? null);
  const looking = query.isPending || (nextOpen !== null && !next && turned === null);
  return { month, turnTo: setTurned, query, open, day, next: next ?? null, looking };
}

export type ShownMonth = ReturnType<typeof useShownMonth>;
