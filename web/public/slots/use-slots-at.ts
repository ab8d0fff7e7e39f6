import { useQuery } from '@tanstack/react-query';
import { addDays } from '../../../core/time/add-days.ts';
import type { Slot } from './slot.ts';
import type { SlotSource } from './slot-source.ts';
import { slotsOfDay } from './slots-of-day.ts';

/** Instants as the viewer reads them. Their days are asked of the server, a day to both sides: no zone is computed here. */
export function useSlotsAt(source: SlotSource, instants: readonly string[]): readonly Slot[] {
  const wanted = instants.map((instant) => Date.parse(instant)).sort((a, b) => a - b);
  const { data } = useQuery({
    queryKey: ['slots', ...source.key, source.timeZone, 'at', wanted],
    enabled: wanted.length > 0,
    queryFn: () => {
      const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);
      return source.load({ from: addDays(day(wanted[0] ?? 0), -1), to: addDays(day(wanted.at(-1) ?? 0), 1) });
    },
  });
  if (!data) return [];
  const open = data.days.flatMap((day) => slotsOfDay(day, data.durationMinutes));
  return wanted.flatMap((instant) => open.filter((slot) => Date.parse(slot.startsAt) === instant));
}
