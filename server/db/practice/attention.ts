import { sql } from 'kysely';
import { BLOCKING_STATUSES } from '../../../core/bookings/booking-status.ts';
import type { Instant, LocalDate } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';

/** A session that may need the coach. */
export interface AttentionBooking {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly startsAt: Instant;
}

const select = (db: Database, coachId: string) =>
  db
    .selectFrom('bookings')
    .select(['bookings.id', 'bookings.clientId', 'bookings.clientName', 'bookings.startsAt'])
    .where('bookings.coachId', '=', coachId);

/** What takes time and has not begun. */
const selectAhead = (db: Database, coachId: string, now: Instant) =>
  select(db, coachId)
    .where('bookings.status', 'in', BLOCKING_STATUSES)
    .where(sql.ref<Date>('bookings.startsAt'), '>', new Date(now))
    .orderBy('bookings.startsAt');

/** Confirmed sessions that ended since then: nobody has said whether they took place, or took back what was said. */
export const listLeftUnmarked = (db: Database, coachId: string, since: Instant, now: Instant): Promise<readonly AttentionBooking[]> =>
  select(db, coachId)
    .where('bookings.status', '=', 'confirmed')
    .where(sql.ref<Date>('bookings.endsAt'), '>', new Date(since))
    .where(sql.ref<Date>('bookings.endsAt'), '<=', new Date(now))
    .orderBy('bookings.endsAt')
    .execute();

/** Sessions to come whose client has not answered yet. */
export const listAskedToMove = (
  db: Database,
  coachId: string,
  now: Instant,
): Promise<readonly (AttentionBooking & { readonly askedAt: Instant })[]> =>
  selectAhead(db, coachId, now)
    .innerJoin('rescheduleRequests', 'rescheduleRequests.bookingId', 'bookings.id')
    .select('rescheduleRequests.askedAt')
    .where('rescheduleRequests.coachId', '=', coachId)
    .where('rescheduleRequests.state', '=', 'open')
    .execute();

/** Sessions to come that the coach let in over capacity. */
export const listOverbooked = (db: Database, coachId: string, now: Instant): Promise<readonly AttentionBooking[]> =>
  selectAhead(db, coachId, now)
    .innerJoin('claims', 'claims.bookingId', 'bookings.id')
    .where('claims.overbookedBy', 'is not', null)
    .execute();

/** What is to come and begins before `until`, as blocks are held against it; all of it, where that is null. */
export const listBookedAhead = (db: Database, coachId: string, now: Instant, until: Instant | null) => {
  const ahead = selectAhead(db, coachId, now).select(['bookings.endsAt', 'bookings.scheduleId', 'bookings.createdAt']);
  return (until === null ? ahead : ahead.where(sql.ref<Date>('bookings.startsAt'), '<', new Date(until))).execute();
};

/** The next session of each of these clients. */
export const listNextSessions = async (
  db: Database,
  coachId: string,
  clientIds: readonly string[],
  now: Instant,
): Promise<readonly AttentionBooking[]> => {
  if (clientIds.length === 0) return [];
  const rows = await selectAhead(db, coachId, now).where('bookings.clientId', 'in', clientIds).execute();
  return [...new Map(rows.toReversed().map((row) => [row.clientId, row])).values()];
};

/** Sessions to come that a check of the zone data found at another wall-clock time than was promised, with what was. */
export const listReportedClocks = (
  db: Database,
  coachId: string,
  now: Instant,
): Promise<readonly (AttentionBooking & { readonly timeZone: string; readonly wallDate: LocalDate; readonly wallMinute: number })[]> =>
  selectAhead(db, coachId, now)
    .select(['bookings.timeZone', 'bookings.wallDate', 'bookings.wallMinute'])
    .where(
      'bookings.id',
      'in',
      sql<string>`(select subject_id::uuid from audit_entries where coach_id = ${coachId} and action = 'booking.zone_data_differs')`,
    )
    .execute();

/** Mails of the coach that failed since then and were not delivered by another try; of a booking only the newest. */
export const listFailedMails = (db: Database, coachId: string, since: Instant) =>
  db
    .selectFrom('mails')
    .leftJoin('bookings', 'bookings.id', 'mails.bookingId')
    .distinctOn(sql`coalesce(mails.booking_id, mails.id)`)
    .select(['mails.bookingId', 'bookings.clientId', 'bookings.clientName', 'mails.recipient', 'mails.createdAt'])
    .where('mails.coachId', '=', coachId)
    .where('mails.state', '=', 'failed')
    .where(sql.ref<Date>('mails.createdAt'), '>', new Date(since))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('mails as again')
            .select('again.id')
            .whereRef('again.resendOf', '=', 'mails.id')
            .where('again.state', 'in', ['sent', 'kept', 'sending']),
        ),
      ),
    )
    .orderBy(sql`coalesce(mails.booking_id, mails.id)`)
    .orderBy('mails.createdAt', 'desc')
    .execute();

/** Requests that their coach can answer only until then, with whoever asks. */
export const listRequestsDue = (db: Database, coachId: string, now: Instant, until: Instant) =>
  db
    .selectFrom('requests')
    .innerJoin('clients', 'clients.id', 'requests.clientId')
    .select(['requests.id as requestId', 'clients.name as clientName', 'requests.answerBy'])
    .where('requests.coachId', '=', coachId)
    .where('requests.state', '=', 'open')
    .where('requests.waitsFor', '=', 'coach')
    .where(sql.ref<Date>('requests.answerBy'), '>', new Date(now))
    .where(sql.ref<Date>('requests.answerBy'), '<=', new Date(until))
    .orderBy('requests.answerBy')
    .execute();

/** Cycles whose regulars can answer only until then, and how many of those have dates they said nothing to. */
export const listAnswersDue = async (db: Database, coachId: string, now: Instant, until: Instant) => {
  const rows = await db
    .selectFrom('cycles')
    .innerJoin('placements', 'placements.cycleId', 'cycles.id')
    .innerJoin('bookings', 'bookings.id', 'placements.bookingId')
    .select(['cycles.id as cycleId', 'cycles.name', 'cycles.confirmBy'])
    .select((eb) => eb.cast<number>(eb.fn.count('placements.regularId').distinct(), 'integer').as('count'))
    .where('cycles.coachId', '=', coachId)
    .where('cycles.phase', '=', 'confirming')
    .where('cycles.deadlineDoneAt', 'is', null)
    .where(sql.ref<Date>('cycles.confirmBy'), '>', new Date(now))
    .where(sql.ref<Date>('cycles.confirmBy'), '<=', new Date(until))
    .where('bookings.status', '=', 'proposed')
    .where('placements.answer', 'is', null)
    .groupBy(['cycles.id', 'cycles.name', 'cycles.confirmBy'])
    .execute();
  return rows.flatMap(({ confirmBy, ...row }) => (confirmBy === null ? [] : [{ ...row, confirmBy }]));
};
