import { sql } from 'kysely';
import type { CheckInMonth } from '../../../core/check-ins/check-in-month.ts';
import { type BookingDetails, selectBookingDetails } from '../booking-details.ts';
import { listCheckInMonths } from '../check-ins/check-in-months.ts';
import { collectRegularData, type RegularData } from '../cycles/roster/collect-regular-data.ts';
import type { Database } from '../database.ts';
import { collectAnswers } from '../forms/answers.ts';
import { collectPackages } from '../packages/collect-packages.ts';
import { collectRequests } from '../requests/collect-requests.ts';
import { collectSeries } from '../series/collect-series.ts';
import { collectEntries } from '../waitlist/collect-entries.ts';
import type { ClientRow } from './find-client.ts';
import { listClientAddresses } from './list-client-addresses.ts';

/** Everything that one coach's practice keeps about a person. */
export interface ClientData extends RegularData {
  readonly coach: { readonly id: string; readonly name: string };
  readonly record: ClientRow;
  /** Records that were merged into it: other addresses of the same person. */
  readonly otherRecords: readonly ClientRow[];
  readonly bookings: readonly BookingDetails[];
  readonly rescheduleRequests: readonly Awaited<ReturnType<typeof requestsAbout>>[number][];
  readonly requests: Awaited<ReturnType<typeof collectRequests>>;
  readonly series: Awaited<ReturnType<typeof collectSeries>>;
  readonly answers: Awaited<ReturnType<typeof collectAnswers>>;
  readonly packages: Awaited<ReturnType<typeof collectPackages>>;
  readonly waitlist: Awaited<ReturnType<typeof collectEntries>>;
  readonly checkInMonths: readonly CheckInMonth[];
  readonly mails: readonly Awaited<ReturnType<typeof mailsTo>>[number][];
  readonly log: readonly Awaited<ReturnType<typeof entriesAbout>>[number][];
}

const requestsAbout = (db: Database, bookingIds: readonly string[]) =>
  db
    .selectFrom('rescheduleRequests')
    .select(['id', 'bookingId', 'state', 'note', 'askedAt', 'answeredAt'])
    .where(sql<boolean>`booking_id = any(${bookingIds}::uuid[])`)
    .orderBy('askedAt')
    .execute();

/** What was sent to them: the bodies are not kept, or hold links that work only for them. */
const mailsTo = (db: Database, coachId: string, addresses: readonly string[]) =>
  db
    .selectFrom('mails')
    .select(['id', 'kind', 'recipient', 'subject', 'state', 'bookingId', 'createdAt', 'sentAt'])
    .where('coachId', '=', coachId)
    .where('recipient', 'in', addresses)
    .orderBy('createdAt')
    .execute();

const entriesAbout = (db: Database, recordIds: readonly string[], things: Readonly<Record<string, readonly string[]>>) =>
  db
    .selectFrom('auditEntries')
    .select(['at', 'actorKind', 'action', 'subjectKind', 'subjectId', 'before', 'after'])
    .where((eb) =>
      eb.or([
        eb.and([eb('subjectKind', '=', 'client'), eb('subjectId', 'in', recordIds)]),
        ...Object.entries(things).map(([kind, ids]) =>
          eb.and([eb('subjectKind', '=', kind), sql<boolean>`subject_id = any(${ids}::text[])`]),
        ),
      ]),
    )
    .orderBy('id')
    .execute();

/** Collects it. Whoever calls has seen to it that this client may be asked for. */
export async function collectClientData(db: Database, client: { readonly id: string; readonly coachId: string }): Promise<ClientData> {
  const { id, coachId } = client;
  const [coach, record, otherRecords] = await Promise.all([
    db.selectFrom('coaches').select(['id', 'name']).where('id', '=', coachId).executeTakeFirstOrThrow(),
    db.selectFrom('clients').selectAll().where('coachId', '=', coachId).where('id', '=', id).executeTakeFirstOrThrow(),
    db.selectFrom('clients').selectAll().where('coachId', '=', coachId).where('mergedInto', '=', id).orderBy('createdAt').execute(),
  ]);
  const recordIds = [id, ...otherRecords.map((other) => other.id)];
  const bookings = await selectBookingDetails(db)
    .where('bookings.coachId', '=', coachId)
    .where('bookings.clientId', 'in', recordIds)
    .orderBy('bookings.startsAt')
    .execute();
  const bookingIds = bookings.map((booking) => booking.id);
  const addresses = await listClientAddresses(db, coachId, recordIds);
  const regular = await collectRegularData(db, recordIds);
  const regularIds = regular.roster.map((entry) => entry.id);
  const requests = await collectRequests(db, coachId, recordIds);
  const series = await collectSeries(db, coachId, recordIds);
  const answers = await collectAnswers(db, coachId, recordIds);
  const packages = await collectPackages(db, coachId, recordIds);
  const waitlist = await collectEntries(db, coachId, recordIds);
  // Of records that were merged into it they are its own.
  const checkInMonths = await listCheckInMonths(db, { coachId, clientId: id });
  const requestIds = requests.map((request) => request.id);
  const [rescheduleRequests, mails, log] = await Promise.all([
    requestsAbout(db, bookingIds),
    mailsTo(db, coachId, addresses),
    entriesAbout(db, recordIds, {
      regular: regularIds,
      booking: bookingIds,
      request: requestIds,
      series: series.map((each) => each.id),
      package: packages.map((each) => each.id),
      waitlist_entry: waitlist.map((each) => each.id),
    }),
  ]);
  return {
    coach,
    record,
    otherRecords,
    bookings,
    rescheduleRequests,
    requests,
    series,
    packages,
    waitlist,
    checkInMonths,
    answers,
    mails,
    log,
    ...regular,
  };
}
