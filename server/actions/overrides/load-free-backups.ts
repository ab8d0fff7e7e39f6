import type { AvailabilityInput } from '../../../core/availability/availability-input.ts';
import type { ScheduledOverride } from '../../../core/availability/plan/bookings-in-the-way.ts';
import { type BackupChance, type HitWithBackup, planBackups } from '../../../core/closures/plan-backups.ts';
import { groupedBy } from '../../../core/grouped-by.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { OwnedClaim } from '../../../core/bookings/owned-claim.ts';
import type { BookingAheadRow } from '../../db/bookings-ahead.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import { loadBookingFacts } from '../bookings/load-booking-facts.ts';

interface Change {
  readonly create: readonly ScheduledOverride[];
  readonly removeIds: readonly string[];
}

type WithBackup = BookingAheadRow & { readonly backupStartsAt: Instant };

const hasBackup = (hit: BookingAheadRow): hit is WithBackup => hit.backupStartsAt !== null && hit.status === 'confirmed';

/** The service's time as it would be with the change. */
const changed = (availability: AvailabilityInput, { create, removeIds }: Change): AvailabilityInput => ({
  ...availability,
  overrides: [
    ...availability.overrides.filter(({ id }) => !removeIds.includes(id)),
    ...create.filter(({ scheduleId }) => scheduleId === null || scheduleId === availability.scheduleId),
  ],
});

/** Those of one service and length: what is open and taken is read once, from the first of their second choices to the last. */
async function loadGroup(
  db: Database,
  coach: CoachRow,
  hits: readonly WithBackup[],
  change: Change,
  now: Instant,
): Promise<readonly HitWithBackup[]> {
  const starts = hits.map(({ backupStartsAt }) => backupStartsAt).toSorted((one, other) => one - other);
  const [first] = hits;
  const [startsAt] = starts;
  if (!first || startsAt === undefined) return [];
  const { serviceId, durationMinutes } = first;
  const asked = { service: { id: serviceId }, startsAt, lastStartsAt: starts.at(-1) ?? startsAt, durationMinutes, client: undefined };
  const facts = await loadBookingFacts(db, coach, asked, now);
  if (!facts) return [];
  const availability = changed(facts.availability, change);
  const claims: readonly OwnedClaim[] = facts.claims;
  return hits.map(({ id, backupStartsAt }) => ({
    bookingId: id,
    backupStartsAt,
    availability: { ...availability, claims: claims.filter(({ bookingId }) => bookingId !== id) },
  }));
}

/** What the second choices of the bookings under a new block come to, were it laid now. */
export async function loadFreeBackups(
  db: Database,
  coach: CoachRow,
  hits: readonly BookingAheadRow[],
  change: Change,
  now: Instant,
): Promise<ReadonlyMap<string, BackupChance>> {
  const asked = hits.filter(hasBackup);
  const groups = groupedBy(asked, ({ serviceId, durationMinutes }) => `${serviceId} ${durationMinutes}`);
  const loaded = await Promise.all([...groups.values()].map((group) => loadGroup(db, coach, group, change, now)));
  const byId = new Map(loaded.flat().map((hit) => [hit.bookingId, hit]));
  return planBackups(asked.flatMap(({ id }) => byId.get(id) ?? []));
}
