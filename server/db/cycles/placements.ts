import type { Placement } from '../../../core/cycles/placement.ts';
import type { LocalDate } from '../../../core/time/instant.ts';
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

interface Asked {
  readonly coachId: string;
  readonly cycleId: string;
  /** Of this one alone. */
  readonly regularId?: string;
  /** Planned or booked on these days alone, both included. */
  readonly days?: { readonly from: LocalDate; readonly to: LocalDate } | undefined;
}

/** All of a cycle, or some of them, in the order of their due days. Whoever calls has loaded the cycle, so may see them. */
export async function listPlacements(db: Database, { coachId, cycleId, regularId, days }: Asked): Promise<readonly Placement[]> {
  let asked = query(db, coachId, cycleId).orderBy('placements.dueOn').orderBy('placements.date').orderBy('placements.id');
  if (regularId !== undefined) asked = asked.where('placements.regularId', '=', regularId);
  if (days)
    asked = asked.where((eb) =>
      eb.or([eb.between('placements.date', days.from, days.to), eb.between('bookings.wallDate', days.from, days.to)]),
    );
  return (await asked.execute()).map(toPlacement);
}

/** One of them; undefined where the cycle has none of this id. */
export async function findPlacement(db: Database, coachId: string, cycleId: string, placementId: string): Promise<Placement | undefined> {
  const row = await query(db, coachId, cycleId).where('placements.id', '=', placementId).executeTakeFirst();
  return row && toPlacement(row);
}
