import type { AvailabilityInput, Claim } from '../availability/availability-input.ts';
import { type Instant, MINUTE } from '../time/instant.ts';
import { openForBackup } from './open-for-backup.ts';

/** A booking under a new block, and its client's second choice. */
export interface HitWithBackup {
  readonly bookingId: string;
  readonly backupStartsAt: Instant;
  /** Its service's, for its length, with the new block in place and without its own claim. */
  readonly availability: AvailabilityInput;
}

const claimOf = ({ availability: { scheduleId, serviceId, rules }, backupStartsAt }: HitWithBackup): Claim => ({
  scheduleId,
  serviceId,
  startsAt: backupStartsAt,
  blockedFrom: backupStartsAt - rules.bufferBeforeMinutes * MINUTE,
  blockedUntil: backupStartsAt + (rules.durationMinutes + rules.bufferAfterMinutes) * MINUTE,
  seats: 1,
  isSession: true,
});

/**
 * Which of these bookings, given by start, could move to their second choices, all of them together: each beside those before it. First choices count
 * as taken still, whatever becomes of them, so that what is said to be free is free.
 */
export function planBackups(hits: readonly HitWithBackup[]): ReadonlySet<string> {
  const moved: HitWithBackup[] = [];
  for (const hit of hits) {
    const claims = [...hit.availability.claims, ...moved.map(claimOf)];
    if (openForBackup({ ...hit.availability, claims }, hit.backupStartsAt)) moved.push(hit);
  }
  return new Set(moved.map(({ bookingId }) => bookingId));
}
