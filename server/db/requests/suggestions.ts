import { type Selectable, sql } from 'kysely';
import type { BookedClaim } from '../../../core/bookings/booked-claim.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { mayRunPractice } from '../../../core/identity/may-run-practice.ts';
import type { SuggestedTime } from '../../../core/requests/decide-suggest.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Span } from '../../../core/time/span.ts';
import { insertClaim } from '../claims.ts';
import type { Database } from '../database.ts';
import type { RequestSuggestionsTable } from '../tables/request-tables.ts';
import type { Tx } from '../transaction.ts';

export type SuggestionRow = Selectable<RequestSuggestionsTable>;

/** All of these requests, those of earlier rounds too: by request, newest round last, each by start. */
export const listSuggestions = async (db: Database, requestIds: readonly string[]): Promise<readonly SuggestionRow[]> =>
  requestIds.length === 0
    ? []
    : db
        .selectFrom('requestSuggestions')
        .selectAll()
        .where('requestId', 'in', requestIds)
        .orderBy('requestId')
        .orderBy('suggestedAt')
        .orderBy('startsAt')
        .execute();

interface NewSuggestions {
  readonly coachId: string;
  readonly requestId: string;
  readonly scheduleId: string;
  readonly serviceId: string;
  readonly suggestedAt: Instant;
}

/** Writes suggested times and what they hold of the coach's time: never one without the other. */
export async function insertSuggestions(
  tx: Tx,
  { coachId, requestId, scheduleId, serviceId, suggestedAt }: NewSuggestions,
  times: readonly (SuggestedTime & { readonly id: string })[],
): Promise<void> {
  await tx
    .insertInto('requestSuggestions')
    .values(
      times.map(({ id, startsAt, endsAt, held }) => ({
        id,
        coachId,
        requestId,
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
        held,
        suggestedAt: new Date(suggestedAt),
      })),
    )
    .execute();
  const owner = { coachId, scheduleId, serviceId, bookingId: null, holdId: null };
  const claims = times.flatMap(({ id, claims: own }) => own.map((claim: BookedClaim) => ({ id, claim })));
  for (const { id, claim } of claims) await insertClaim(tx, { ...owner, suggestionId: id }, claim);
}

/** This one was chosen. The others are released by whoever ends the request. */
export const acceptSuggestion = (tx: Tx, suggestionId: string) =>
  tx.updateTable('requestSuggestions').set({ state: 'accepted' }).where('id', '=', suggestionId).execute();

/** The open ones that touch the span, with whose they are, by start; none for whoever doesn't run the practice. */
export const listOpenSuggestions = async (db: Database, actor: Actor, coachId: string, { from, until }: Span) =>
  mayRunPractice(actor, coachId)
    ? db
        .selectFrom('requestSuggestions')
        .innerJoin('bookings', 'bookings.requestId', 'requestSuggestions.requestId')
        .innerJoin('services', 'services.id', 'bookings.serviceId')
        .select([
          'requestSuggestions.id',
          'requestSuggestions.requestId',
          'requestSuggestions.startsAt',
          'requestSuggestions.endsAt',
          'requestSuggestions.held',
          'bookings.id as bookingId',
          'bookings.clientName',
          'services.name as serviceName',
          'services.scheduleId',
        ])
        .where('requestSuggestions.coachId', '=', coachId)
        .where('requestSuggestions.state', '=', 'open')
        .where(sql.ref<Date>('requestSuggestions.startsAt'), '<', new Date(until))
        .where(sql.ref<Date>('requestSuggestions.endsAt'), '>', new Date(from))
        .orderBy('requestSuggestions.startsAt')
        .limit(2000)
        .execute()
    : [];
