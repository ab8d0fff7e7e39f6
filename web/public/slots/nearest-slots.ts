import type { Slot } from './slot.ts';

/** The open times nearest to one that is gone, in the order of the day. */
export function nearestSlots(slots: readonly Slot[], startsAt: string, count = 3): Slot[] {
  const distance = (slot: Slot) => Math.abs(Date.parse(slot.startsAt) - Date.parse(startsAt));
  return [...slots]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, count)
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}
