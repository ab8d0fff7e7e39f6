import { sql } from 'kysely';
import type { Instant } from '../../../../core/time/instant.ts';
import type { Database } from '../../database.ts';
import type { Tx } from '../../transaction.ts';

/** Everybody with a part in a cycle, by name, with what they were sent and said. Whoever calls has loaded the cycle. */
export const listTrackerParts = (db: Database, cycleId: string) =>
  db
    .selectFrom('cycleRegulars as part')
    .innerJoin('clients', 'clients.id', 'part.clientId')
    .innerJoin('regulars', 'regulars.id', 'part.regularId')
    .select(['part.regularId', 'part.clientId', 'part.wish', 'part.message', 'part.sentAt', 'part.seenAt', 'part.answeredAt'])
    .select(['part.reminders', 'part.remindedAt', 'clients.name as clientName', 'clients.email as clientEmail'])
    .select(sql<boolean>`clients.state = 'active' and clients.erased_at is null and regulars.status = 'active'`.as('active'))
    .where('part.cycleId', '=', cycleId)
    .where('clients.erasedAt', 'is', null)
    .orderBy(sql`lower(clients.name)`)
    .orderBy('part.regularId')
    .execute();

/** One of them, with a client who can be written to. */
export const findSentPart = (db: Database, cycleId: string, regularId: string) =>
  db
    .selectFrom('cycleRegulars as part')
    .innerJoin('clients', 'clients.id', 'part.clientId')
    .select(['part.regularId', 'part.clientId', 'part.sentAt', 'part.wish', 'part.message'])
    .where('part.cycleId', '=', cycleId)
    .where('part.regularId', '=', regularId)
    .where('clients.erasedAt', 'is', null)
    .executeTakeFirst();

export const noteReminded = (tx: Tx, cycleId: string, regularIds: readonly string[], now: Instant) =>
  tx
    .updateTable('cycleRegulars')
    .set((eb) => ({ reminders: eb('reminders', '+', 1), remindedAt: new Date(now) }))
    .where('cycleId', '=', cycleId)
    .where(sql<boolean>`regular_id = any(${regularIds}::uuid[])`)
    .execute();

/** Cycles whose clients may have to be reminded: something was sent, and the deadline is to come within the longest notice there is. */
export const listCyclesToRemind = (db: Database, now: Instant) =>
  db
    .selectFrom('cycles')
    .select(['id', 'coachId'])
    .where('firstSentAt', 'is not', null)
    .where('deadlineDoneAt', 'is', null)
    .where(sql.ref<Date>('confirmBy'), '>', new Date(now))
    .where(sql<boolean>`cardinality(remind_days) > 0`)
    .orderBy('id')
    .execute();
