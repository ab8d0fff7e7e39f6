import { sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';

const due = (db: Database, now: Instant) =>
  db
    .selectFrom('series')
    .select(['id', 'coachId', 'version'])
    .where('renewalAskedAt', 'is', null)
    .where(sql.ref<Date>('renewalDueAt'), '<=', new Date(now))
    // One that has ended meanwhile is over: there is nothing left to ask in time.
    .where(sql.ref<Date>('lastEndsAt'), '>', new Date(now));

/** Series of all coaches that end soon and of which nobody was asked whether they go on. */
export const listRenewalsDue = (db: Database, now: Instant) => due(db, now).orderBy('renewalDueAt').orderBy('id').execute();

/** The same one, if it is so still. */
export const findRenewalDue = (db: Database, seriesId: string, now: Instant) => due(db, now).where('id', '=', seriesId).executeTakeFirst();

export const noteRenewalAsked = (tx: Tx, seriesId: string, now: Instant) =>
  tx
    .updateTable('series')
    .set({ renewalAskedAt: new Date(now) })
    .where('id', '=', seriesId)
    .execute();

/** Those of a coach that end soon, with whose they are, until they have ended or go on. */
export const listEndingSeries = (db: Database, coachId: string, now: Instant) =>
  db
    .selectFrom('series')
    .innerJoin('clients', 'clients.id', 'series.clientId')
    .select(['series.id as seriesId', 'clients.name as clientName', 'series.lastEndsAt'])
    .where('series.coachId', '=', coachId)
    .where(sql.ref<Date>('series.renewalDueAt'), '<=', new Date(now))
    .where(sql.ref<Date>('series.lastEndsAt'), '>', new Date(now))
    .orderBy('series.lastEndsAt')
    .orderBy('series.id')
    .execute();
