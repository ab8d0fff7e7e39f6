import { sql } from 'kysely';
import type { Actor } from '../../../core/identity/actor.ts';
import { mayRunPractice } from '../../../core/identity/may-run-practice.ts';
import type { BookingRequest } from '../../../core/requests/booking-request.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { BookingDetails } from '../booking-details.ts';
import { selectBookingDetails } from '../booking-details.ts';
import type { Database } from '../database.ts';
import { listMessages, type MessageRow } from './messages.ts';
import { listSuggestions, type SuggestionRow } from './suggestions.ts';

/** A request with all that belongs to it, as both sides see it. */
export interface RequestDetails extends BookingRequest {
  /** By start; one at least. */
  readonly bookings: readonly BookingDetails[];
  readonly suggestions: readonly SuggestionRow[];
  readonly messages: readonly MessageRow[];
}

async function withDetails(db: Database, requests: readonly BookingRequest[]): Promise<readonly RequestDetails[]> {
  const ids = requests.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [bookings, suggestions, messages] = await Promise.all([
    selectBookingDetails(db).where('bookings.requestId', 'in', ids).orderBy('bookings.startsAt').orderBy('bookings.id').execute(),
    listSuggestions(db, ids),
    listMessages(db, ids),
  ]);
  const of = <T extends { readonly requestId: string | null }>(rows: readonly T[], { id }: BookingRequest): readonly T[] =>
    rows.filter(({ requestId }) => requestId === id);
  return requests.map((request) => ({
    ...request,
    bookings: of(bookings, request),
    suggestions: of(suggestions, request),
    messages: of(messages, request),
  }));
}

interface RequestFilter {
  readonly show: 'open' | 'closed';
  readonly clientId: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** The requests of a practice: open ones by deadline, closed ones by decision, newest first. */
export async function listRequests(
  db: Database,
  coachId: string,
  { show, clientId, offset, limit }: RequestFilter,
): Promise<{ readonly requests: readonly RequestDetails[]; readonly total: number }> {
  let found = db
    .selectFrom('requests')
    .where('coachId', '=', coachId)
    .where('state', show === 'open' ? '=' : '!=', 'open');
  if (clientId !== undefined) found = found.where('clientId', '=', clientId);
  const [rows, { total }] = await Promise.all([
    found
      .selectAll()
      .orderBy(show === 'open' ? sql`answer_by` : sql`decided_at desc`)
      .orderBy('id')
      .offset(offset)
      .limit(limit)
      .execute(),
    found.select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('total')).executeTakeFirstOrThrow(),
  ]);
  return { requests: await withDetails(db, rows), total };
}

/** One request, for its coach; or for the client by the link of one of its bookings. */
export async function loadRequestDetails(db: Database, actor: Actor, requestId: string): Promise<RequestDetails | undefined> {
  const row = await db.selectFrom('requests').selectAll().where('id', '=', requestId).executeTakeFirst();
  const [details] = row ? await withDetails(db, [row]) : [];
  if (!details) return undefined;
  const isTheirs = actor.kind === 'link' && details.bookings.some(({ id }) => id === actor.bookingId);
  return mayRunPractice(actor, details.coachId) || isTheirs ? details : undefined;
}

/** How many wait for each side; what nobody answered in time waits for no one. */
export const countRequests = (db: Database, coachId: string, now: Instant) =>
  db
    .selectFrom('requests')
    .select([
      sql<number>`(count(*) filter (where waits_for = 'coach'))::int`.as('coach'),
      sql<number>`(count(*) filter (where waits_for = 'client'))::int`.as('client'),
    ])
    .where('coachId', '=', coachId)
    .where('state', '=', 'open')
    .where(sql.ref<Date>('answerBy'), '>', new Date(now))
    .executeTakeFirstOrThrow();
