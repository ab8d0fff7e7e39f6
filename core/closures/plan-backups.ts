import type { AvailabilityInput, Claim } from '../availability/availability-input.ts';
import { seatsDuring } from '../availability/seats-during.ts';
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

/** What a second choice comes to while nothing is decided yet. */
export interface BackupChance {
  /** It could move there, after all those before it that could. */
  readonly free: boolean;
  /** Seats there while none of the others has moved; 0 where it is not open. */
  readonly left: number;
  /** The bookings before it that would take seats there, and how many: all where the coach is with one schedule at a time. */
  readonly rivals: readonly { readonly bookingId: string; readonly takes: number }[];
}

/** How many seats of a second choice another one would take. Most lie elsewhere, which is seen without the hours. */
function takenBy(hit: HitWithBackup, rival: HitWithBackup, left: number): number {
  const [own, claim] = [claimOf(hit), claimOf(rival)];
  if (claim.blockedUntil <= own.blockedFrom || own.blockedUntil <= claim.blockedFrom) return 0;
  const { peak, otherSchedule } = seatsDuring({ ...hit.availability, claims: [claim] }, hit.backupStartsAt);
  return otherSchedule ? left : peak;
}

function chanceOf(hit: HitWithBackup, before: readonly HitWithBackup[], moved: readonly HitWithBackup[]): BackupChance {
  const { availability, backupStartsAt } = hit;
  if (!openForBackup(availability, backupStartsAt)) return { free: false, left: 0, rivals: [] };
  const { capacity, peak } = seatsDuring(availability, backupStartsAt);
  const left = capacity - peak;
  const rivals = before.map((rival) => ({ bookingId: rival.bookingId, takes: takenBy(hit, rival, left) }));
  return {
    free: openForBackup({ ...availability, claims: [...availability.claims, ...moved.map(claimOf)] }, backupStartsAt),
    left,
    rivals: rivals.filter(({ takes }) => takes > 0),
  };
}

/**
 * Which of these bookings, given by start, could move to their second choices, all of them together: each beside those before it, and which of those would
 * be in its way. First choices count as taken still, whatever becomes of them, so that what is said to be free is free.
 */
export function planBackups(hits: readonly HitWithBackup[]): ReadonlyMap<string, BackupChance> {
  const chances = new Map<string, BackupChance>();
  const moved: HitWithBackup[] = [];
  for (const [index, hit] of hits.entries()) {
    const chance = chanceOf(hit, hits.slice(0, index), moved);
    if (chance.free) moved.push(hit);
    chances.set(hit.bookingId, chance);
  }
  return chances;
}
