import { ok, refuse } from '../result.ts';
import type { Result } from '../result.ts';
import type { PublishedSlot } from './availability-input.ts';
import type { AvailabilityRefusal } from './availability-refusal.ts';
import type { NewPublishedSlot } from './published-slots-from-hours.ts';
import { slotsCollide } from './slots-collide.ts';

/** A published slot runs forward, takes somebody, and shares no time with another one of its schedule (without itself when it is edited). */
export function checkPublishedSlot(
  slot: NewPublishedSlot,
  others: readonly Pick<PublishedSlot, 'date' | 'startMinute' | 'endMinute'>[],
): Result<NewPublishedSlot, AvailabilityRefusal> {
  if (slot.endMinute <= slot.startMinute) return refuse({ code: 'end_before_start' });
  if (slot.capacity < 1) return refuse({ code: 'capacity_needed' });
  if (others.some((other) => slotsCollide(other, slot))) return refuse({ code: 'slots_overlap' });
  return ok(slot);
}
