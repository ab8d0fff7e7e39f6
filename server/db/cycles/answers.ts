import type { AnswersDecision } from '../../../core/cycles/answers/answers-decision.ts';
import type { Booking } from '../../../core/bookings/booking.ts';
import type { Instant, LocalDate, WallMinute } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import { toBooking } from '../bookings.ts';
import type { Tx } from '../transaction.ts';

interface PartOf {
  readonly coachId: string;
  readonly cycleId: string;
  readonly regularId: string;
}

/** What a regular said so far of a cycle, and how they stand on the roster. Whoever calls has loaded the cycle. */
export const findAnswerPart = (db: Database, { coachId, cycleId, regularId }: PartOf) =>
  db
    .selectFrom('cycleRegulars as part')
    .innerJoin('regulars', 'regulars.id', 'part.regularId')
    .select(['part.regularId', 'part.wish', 'part.wishAt', 'part.message', 'part.answers', 'regulars.status as rosterStatus'])
    .where('part.coachId', '=', coachId)
    .where('part.cycleId', '=', cycleId)
    .where('part.regularId', '=', regularId)
    .executeTakeFirst();

/** The bookings of placements that were loaded, in no order. */
export const listPlacementBookings = async (db: Database, bookingIds: readonly string[]): Promise<readonly Booking[]> =>
  bookingIds.length === 0 ? [] : (await db.selectFrom('bookings').selectAll().where('id', 'in', bookingIds).execute()).map(toBooking);

interface AnsweredPlacement {
  readonly id: string;
  readonly answer: 'confirmed' | 'declined' | null;
  readonly answeredAt: Instant | null;
  readonly date: LocalDate;
  readonly minute: WallMinute;
}

const dateOf = (instant: Instant | null) => (instant === null ? null : new Date(instant));

export const updateAnsweredPlacement = (tx: Tx, { id, answeredAt, ...answered }: AnsweredPlacement) =>
  tx
    .updateTable('placements')
    .set((eb) => ({ ...answered, answeredAt: dateOf(answeredAt), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

/** A date that was moved as any session is, and told so: the placement goes along, and is not gone back from. */
export const movePlacementOf = (tx: Tx, { id, startsAt, wallDate, wallMinute }: Booking) =>
  tx
    .updateTable('placements')
    .set((eb) => ({ date: wallDate, minute: wallMinute, toldStartsAt: new Date(startsAt), version: eb('version', '+', 1) }))
    .where('bookingId', '=', id)
    .execute();

/** A confirmation that is taken back: its time stays held. */
export const proposeAgain = async (tx: Tx, bookingIds: readonly string[]): Promise<void> => {
  if (bookingIds.length === 0) return;
  await tx
    .updateTable('bookings')
    .set((eb) => ({ status: 'proposed', sequence: eb('sequence', '+', 1), version: eb('version', '+', 1) }))
    .where('id', 'in', bookingIds)
    .where('status', '=', 'confirmed')
    .execute();
};

type Said = Pick<AnswersDecision, 'wish' | 'wishAt' | 'message' | 'answers'>;

export const updateAnswerPart = (tx: Tx, { cycleId, regularId }: PartOf, { wishAt, ...said }: Said, now: Instant) =>
  tx
    .updateTable('cycleRegulars')
    .set({ ...said, wishAt: dateOf(wishAt), answeredAt: new Date(now) })
    .where('cycleId', '=', cycleId)
    .where('regularId', '=', regularId)
    .execute();

export const updateRosterStatus = (tx: Tx, { regularId }: PartOf, status: AnswersDecision['rosterStatus']) =>
  tx
    .updateTable('regulars')
    .set((eb) => ({ status, version: eb('version', '+', 1) }))
    .where('id', '=', regularId)
    .where('status', '<>', status)
    .execute();
