import type { Placement } from '../../../core/cycles/placement.ts';
import type { Database } from '../database.ts';

const columns = [
  'placements.id',
  'placements.coachId',
  'placements.cycleId',
  'placements.regularId',
  'placements.clientId',
  'placements.dueOn',
  'placements.state',
  'placements.date',
  'placements.minute',
  'placements.pinned',
  'placements.why',
  'placements.toldStartsAt',
  'placements.answer',
  'placements.answeredAt',
  'placements.version',
  'bookings.id as bookingId',
  'bookings.status as bookingStatus',
  'bookings.startsAt as bookingStartsAt',
  'bookings.endsAt as bookingEndsAt',
] as const;

const query = (db: Database, coachId: string, cycleId: string) =>
  db
    .selectFrom('placements')
    .leftJoin('bookings', 'bookings.id', 'placements.bookingId')
    .select(columns)
    .where('placements.coachId', '=', coachId)
    .where('placements.cycleId', '=', cycleId);

type Row = Awaited<ReturnType<ReturnType<typeof query>['execute']>>[number];

function toPlacement({ bookingId, bookingStatus, bookingStartsAt, bookingEndsAt, ...row }: Row): Placement {
  const booking =
    bookingId === null || bookingStatus === null || bookingStartsAt === null || bookingEndsAt === null
      ? null
      : { id: bookingId, status: bookingStatus, startsAt: bookingStartsAt, endsAt: bookingEndsAt };
  return { ...row, booking };
}

/** All of a cycle, or those of one regular, in the order of their due days. Whoever calls has loaded the cycle, so may see them. */
export async function listPlacements(
  db: Database,
  { coachId, cycleId, regularId }: { readonly coachId: string; readonly cycleId: string; readonly regularId?: string },
): Promise<readonly Placement[]> {
  const all = query(db, coachId, cycleId).orderBy('placements.dueOn').orderBy('placements.date').orderBy('placements.id');
  const rows = await (regularId === undefined ? all : all.where('placements.regularId', '=', regularId)).execute();
  return rows.map(toPlacement);
}

/** One of them; undefined where the cycle has none of this id. */
export async function findPlacement(db: Database, coachId: string, cycleId: string, placementId: string): Promise<Placement | undefined> {
  const row = await query(db, coachId, cycleId).where('placements.id', '=', placementId).executeTakeFirst();
  return row && toPlacement(row);
}
