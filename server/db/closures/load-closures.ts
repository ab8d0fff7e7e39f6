import type { Selectable } from 'kysely';
import type { ClosedBooking } from '../../../core/closures/closure-state.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { ClosuresTable } from '../tables/closure-tables.ts';

export interface ClosureBookingRow extends ClosedBooking {
  readonly bookingId: string;
  readonly clientName: string;
  readonly serviceName: string;
  readonly endsAt: Instant;
  readonly rescheduleRequestId: string | null;
}

export interface ClosureRow extends Selectable<ClosuresTable> {
  /** By where they were when the block came. */
  readonly bookings: readonly ClosureBookingRow[];
  /** An exception that came with it was edited since. */
  readonly exceptionsChanged: boolean;
}

const loadBookings = async (db: Database, closureIds: readonly string[]) =>
  db
    .selectFrom('closureBookings')
    .innerJoin('bookings', 'bookings.id', 'closureBookings.bookingId')
    .innerJoin('services', 'services.id', 'bookings.serviceId')
    .innerJoin('clients', 'clients.id', 'bookings.clientId')
    .leftJoin('rescheduleRequests as asks', 'asks.id', 'closureBookings.rescheduleRequestId')
    .select(['closureId', 'closureBookings.bookingId', 'outcome', 'beforeStartsAt', 'leftSequence', 'leftMoveCount', 'rescheduleRequestId'])
    .select(['clientName', 'services.name as serviceName', 'bookings.startsAt', 'bookings.endsAt', 'bookings.status'])
    .select(['bookings.sequence', 'bookings.moveCount', 'bookings.cancelledBy', 'asks.state as question'])
    .select((eb) => eb('clients.erasedAt', 'is not', null).$castTo<boolean>().as('isClientErased'))
    .where('closureId', 'in', closureIds)
    .orderBy('beforeStartsAt')
    .orderBy('closureBookings.bookingId')
    .execute();

/** Nothing but an edit counts the version of an exception up. */
async function loadEdited(db: Database, coachId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('overrides')
    .select('id')
    .where('coachId', '=', coachId)
    .where('id', 'in', ids)
    .where('version', '>', 1)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

async function withBookings(db: Database, coachId: string, closures: readonly Selectable<ClosuresTable>[]): Promise<readonly ClosureRow[]> {
  if (closures.length === 0) return [];
  const [bookings, edited] = await Promise.all([
    loadBookings(
      db,
      closures.map(({ id }) => id),
    ),
    loadEdited(
      db,
      coachId,
      closures.flatMap(({ createdOverrides }) => createdOverrides.map(({ id }) => id)),
    ),
  ]);
  return closures.map((closure) => ({
    ...closure,
    bookings: bookings.filter(({ closureId }) => closureId === closure.id),
    exceptionsChanged: closure.createdOverrides.some(({ id }) => edited.has(id)),
  }));
}

/** The newest of a coach's blocks that lay on bookings. */
export async function listClosures(db: Database, coachId: string, limit: number): Promise<readonly ClosureRow[]> {
  const rows = await db
    .selectFrom('closures')
    .selectAll()
    .where('coachId', '=', coachId)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return withBookings(db, coachId, rows);
}

/** By id, only among the coach's own. */
export async function findClosure(db: Database, coachId: string, closureId: string): Promise<ClosureRow | undefined> {
  const rows = await db.selectFrom('closures').selectAll().where('coachId', '=', coachId).where('id', '=', closureId).execute();
  const [closure] = await withBookings(db, coachId, rows);
  return closure;
}
