import type { PublishedSlot } from './availability-input.ts';

type SlotTime = Pick<PublishedSlot, 'date' | 'startMinute' | 'endMinute'>;

/** Whether two published slots share time on the same day; touching is not sharing. */
export const slotsCollide = (one: SlotTime, other: SlotTime): boolean =>
  one.date === other.date && one.startMinute < other.endMinute && other.startMinute < one.endMinute;
