import { instantToWall } from '../../time/instant-to-wall.ts';
import type { Instant, LocalDate, WallMinute, Weekday } from '../../time/instant.ts';

/** One start with room behind it, on the time line and on the coach's wall clock. */
export interface SlotTime {
  readonly startsAt: Instant;
  /** Where the room for a session ends; buffers are not part of it. */
  readonly endsAt: Instant;
  readonly date: LocalDate;
  readonly weekday: Weekday;
  readonly minute: WallMinute;
  /** What can be booked here. */
  readonly serviceIds: readonly string[];
  /** The cycle its day lies in. */
  readonly cycleId: string | null;
}

export function slotTime(zone: string, slot: Pick<SlotTime, 'startsAt' | 'endsAt' | 'serviceIds' | 'cycleId'>): SlotTime {
  const { date, weekday, minute } = instantToWall(zone, slot.startsAt);
  const { startsAt, endsAt, serviceIds, cycleId } = slot;
  return { startsAt, endsAt, date, weekday, minute, serviceIds, cycleId };
}
