import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays } from '../../../core/time/add-days.ts';
import { monthOf } from '../slots/month-of.ts';
import type { Slot } from '../slots/slot.ts';
import type { SlotSource } from '../slots/slot-source.ts';
import { slotsOfDay } from '../slots/slots-of-day.ts';
import { slotsQuery } from '../slots/slots-query.ts';

/** The months an instant may lie in, wherever the viewer is. */
const monthsAround = (instant: string) => {
  const day = new Date(instant).toISOString().slice(0, 10);
  return [monthOf(addDays(day, -1)), monthOf(addDays(day, 1))];
};

/**
 * Chosen instants as the viewer reads them, however far apart: whole months are asked for, which mostly are there already. `closed` are those that
 * are not open any more, known to be; what they looked like is remembered. `open` is all that is open in those months.
 */
export function useSlotsOf(source: SlotSource, instants: readonly string[]) {
  const [seen, remember] = useState<ReadonlyMap<string, Slot>>(new Map());
  const months = [...new Set(instants.flatMap(monthsAround))];
  const found = useQueries({ queries: months.map((month) => slotsQuery(source, month)) });
  const open = found.flatMap(({ data }) => (data ? data.days.flatMap((day) => slotsOfDay(day, data.durationMinutes)) : []));
  const isKnown = found.every(({ data }) => data !== undefined);
  const openAt = (instant: string) => open.find(({ startsAt }) => Date.parse(startsAt) === Date.parse(instant));
  const key = (instant: string) => `${source.timeZone} ${Date.parse(instant)}`;
  const fresh = instants.flatMap((instant) => (seen.has(key(instant)) ? [] : (openAt(instant) ?? [])));
  if (fresh.length > 0) remember(new Map([...seen, ...fresh.map((slot) => [key(slot.startsAt), slot] as const)]));
  return {
    open,
    slotOf: (instant: string): Slot | null => openAt(instant) ?? seen.get(key(instant)) ?? null,
    closed: isKnown ? instants.filter((instant) => openAt(instant) === undefined) : [],
  };
}

export type SlotsOf = ReturnType<typeof useSlotsOf>;
