import { CompiledQuery, sql } from 'kysely';
import type { OwnedClaim } from '../../core/bookings/owned-claim.ts';
import type { BookedClaim } from '../../core/bookings/booked-claim.ts';
import { HOUR, type Instant } from '../../core/time/instant.ts';
import type { Database } from './database.ts';
import type { Tx } from './transaction.ts';
import { noteFreed } from './waitlist/note-freed.ts';

/** The longest a claim may be; `claims_length` in the database says the same. */
const LONGEST = 48 * HOUR;

/** Named as core names them, so that a row is a claim as it comes: a month may have a thousand. */
const READ = `select schedule_id as "scheduleId", service_id as "serviceId", booking_id as "bookingId", booking_id is not null as "isSession",
  freed_time_id is not null as "isKept", freed_time_id as "freedTimeId", seats,
  starts_at as "startsAt", blocked_from as "blockedFrom", blocked_until as "blockedUntil"
from claims
where coach_id = $1 and blocked_from >= $2 and blocked_from < $3 and blocked_until > $4`;
const IN_ORDER = ' order by blocked_from';

/** What a booking takes itself, and what is held for it as other times that its request suggests. A hold has no booking, and is nobody's own. */
const NOT_OF = ` and booking_id is distinct from $5 and (suggestion_id is null or suggestion_id not in (
  select request_suggestions.id from request_suggestions join bookings on bookings.request_id = request_suggestions.request_id where bookings.id = $5))`;

/** Everything that takes the coach's time in `[from, until)`, in order; without what `exceptBookingId` takes, which is about to move. */
export async function loadClaims(
  db: Database,
  coachId: string,
  { from, until }: { from: Instant; until: Instant },
  exceptBookingId: string | null = null,
): Promise<readonly OwnedClaim[]> {
  const span = [coachId, new Date(from - LONGEST), new Date(until), new Date(from)];
  const query =
    exceptBookingId === null
      ? CompiledQuery.raw(READ + IN_ORDER, span)
      : CompiledQuery.raw(READ + NOT_OF + IN_ORDER, [...span, exceptBookingId]);
  const { rows } = await db.withoutPlugins().executeQuery<OwnedClaim>(query);
  return rows;
}

interface ClaimOwner {
  readonly coachId: string;
  readonly scheduleId: string;
  readonly serviceId: string | null;
  readonly bookingId: string | null;
  readonly holdId: string | null;
  readonly suggestionId?: string;
  readonly freedTimeId?: string;
}

const columns = (claim: BookedClaim) => ({
  startsAt: new Date(claim.startsAt),
  endsAt: new Date(claim.endsAt),
  blockedFrom: new Date(claim.blockedFrom),
  blockedUntil: new Date(claim.blockedUntil),
  seats: claim.seats,
  capacity: claim.capacity,
  overbookedBy: claim.overbookedBy,
});

export const insertClaim = (tx: Tx, owner: ClaimOwner, claim: BookedClaim) =>
  tx
    .insertInto('claims')
    .values({ ...owner, ...columns(claim) })
    .execute();

interface FreedClaim {
  readonly coachId: string;
  readonly scheduleId: string;
  readonly freedTimeId: string;
  readonly claim: BookedClaim;
}

/** What freed times hold, all at once; each is checked against those before it. */
export const insertFreedClaims = (tx: Tx, claims: readonly FreedClaim[]) =>
  sql`
    insert into claims (coach_id, schedule_id, freed_time_id, starts_at, ends_at, blocked_from, blocked_until, seats, capacity, overbooked_by)
    select "coachId", "scheduleId", "freedTimeId", "startsAt", "endsAt", "blockedFrom", "blockedUntil", seats, capacity, "overbookedBy"
    from jsonb_to_recordset(${JSON.stringify(claims.map(({ claim, ...owner }) => ({ ...owner, ...columns(claim) })))}::jsonb)
      as t("coachId" uuid, "scheduleId" uuid, "freedTimeId" uuid, "startsAt" timestamptz, "endsAt" timestamptz, "blockedFrom" timestamptz,
        "blockedUntil" timestamptz, seats smallint, capacity smallint, "overbookedBy" uuid)`.execute(tx);

/** The claim of a booking somewhere else; where it lay falls free. */
export async function moveClaim(
  tx: Tx,
  { bookingId, scheduleId }: { readonly bookingId: string; readonly scheduleId: string },
  claim: BookedClaim,
): Promise<void> {
  const rows = await tx
    .updateTable('claims')
    .set({ scheduleId, ...columns(claim) })
    .where('bookingId', '=', bookingId)
    .returning('coachId')
    .execute();
  for (const { coachId } of rows) noteFreed(tx, coachId);
}

/** The time of a booking falls free. */
export async function deleteClaim(tx: Tx, bookingId: string): Promise<void> {
  const rows = await tx.deleteFrom('claims').where('bookingId', '=', bookingId).returning('coachId').execute();
  for (const { coachId } of rows) noteFreed(tx, coachId);
}
