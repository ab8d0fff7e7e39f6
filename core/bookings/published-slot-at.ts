import type { AvailabilityInput } from '../availability/availability-input.ts';

/** The published slot that starts at this wall time, so that the coach sees who booked it. Null where there is none. */
export const publishedSlotAt = (availability: AvailabilityInput, wall: { readonly date: string; readonly minute: number }): string | null =>
  availability.publishedSlots.find(
    (slot) =>
      slot.date === wall.date && slot.startMinute === wall.minute && (slot.serviceId === null || slot.serviceId === availability.serviceId),
  )?.id ?? null;
