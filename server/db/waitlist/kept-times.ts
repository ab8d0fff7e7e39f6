import { sql } from 'kysely';
import type { Actor } from '../../../core/identity/actor.ts';
import { mayRunPractice } from '../../../core/identity/may-run-practice.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Span } from '../../../core/time/span.ts';
import type { Database } from '../database.ts';

/** A time that is held for the line now, and who has it offered, in the order they were asked. */
export interface KeptTime {
  readonly id: string;
  readonly scheduleId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly offeredTo: readonly { readonly entryId: string; readonly clientName: string; readonly until: Instant }[];
}

const MOST = 2000;

/** Those that touch the span, by start; none for whoever doesn't run the practice. */
export const listKeptTimes = async (db: Database, actor: Actor, coachId: string, span: Span): Promise<readonly KeptTime[]> =>
  mayRunPractice(actor, coachId)
    ? db
        .selectFrom('freedTimes')
        .select([
          'id',
          'scheduleId',
          'startsAt',
          'endsAt',
          sql<KeptTime['offeredTo']>`(select coalesce(json_agg(json_build_object('entryId', entry_id, 'clientName', clients.name,
              'until', extract(epoch from until) * 1000) order by offered_at, waitlist_offers.id), '[]')
            from waitlist_offers join clients on clients.id = client_id
            where freed_time_id = freed_times.id and waitlist_offers.state = 'offered')`.as('offeredTo'),
        ])
        .where('coachId', '=', coachId)
        .where('state', '=', 'offering')
        .where(sql.ref<Date>('startsAt'), '<', new Date(span.until))
        .where(sql.ref<Date>('endsAt'), '>', new Date(span.from))
        .orderBy('startsAt')
        .orderBy('id')
        .limit(MOST)
        .execute()
    : [];

/** What of a coach's time is held for the line on this span, its buffers counted. */
export const listKeptOn = (db: Database, coachId: string, { from, until }: Span) =>
  db
    .selectFrom('claims')
    .innerJoin('freedTimes', 'freedTimes.id', 'claims.freedTimeId')
    .select(['freedTimes.id', 'freedTimes.cause', 'freedTimes.freedAt'])
    .where('freedTimes.coachId', '=', coachId)
    .where('freedTimes.state', '=', 'offering')
    .where(sql.ref<Date>('claims.blockedFrom'), '<', new Date(until))
    .where(sql.ref<Date>('claims.blockedUntil'), '>', new Date(from))
    .orderBy('freedTimes.startsAt')
    .orderBy('freedTimes.id')
    .execute();
