import { ok, refuse } from '../result.ts';
import type { Result } from '../result.ts';
import type { Instant, WallMinute } from '../time/instant.ts';
import type { PublishedSlot } from './availability-input.ts';
import { decideNewSlot } from './decide-new-slot.ts';
import type { PublishedSlotRefusal } from './decide-new-slot.ts';

export interface SlotChange {
  readonly startMinute: WallMinute;
  readonly endMinute: WallMinute;
  readonly active: boolean;
}

export interface SlotChangeFacts {
  readonly zone: string;
  /** Whether somebody has it now; a booking that was cancelled does not count. */
  readonly booked: boolean;
  readonly others: readonly Pick<PublishedSlot, 'date' | 'startMinute' | 'endMinute'>[];
  readonly now: Instant;
}

/** A slot can always be switched on and off. Its time moves only while nobody has booked it, and like a new one's. */
export function decideSlotChange(
  slot: PublishedSlot,
  change: SlotChange,
  facts: SlotChangeFacts,
): Result<SlotChange, PublishedSlotRefusal> {
  if (slot.startMinute === change.startMinute && slot.endMinute === change.endMinute) return ok(change);
  if (facts.booked) return refuse({ code: 'slot_booked' });
  const { date, capacity, serviceId } = slot;
  const moved = decideNewSlot({ date, capacity, serviceId, startMinute: change.startMinute, endMinute: change.endMinute }, facts);
  return moved.ok ? ok(change) : moved;
}
