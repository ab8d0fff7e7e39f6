import type { Selectable } from 'kysely';
import type { Actor } from '../../core/identity/actor.ts';
import { mayRunPractice } from '../../core/identity/may-run-practice.ts';
import type { Database } from './database.ts';
import type { CoachesTable } from './tables.ts';
import type { Tx } from './transaction.ts';

export type CoachRow = Selectable<CoachesTable>;

/** Takes the coach's lock until the end of the transaction: rivals for this coach's time wait here. */
export const lockCoachBySlug = (tx: Tx, slug: string): Promise<CoachRow | undefined> =>
  tx.selectFrom('coaches').selectAll().where('slug', '=', slug).forNoKeyUpdate().executeTakeFirst();

/** The same by id, for those who run the practice or hold a link to one of its bookings; undefined for everybody else. */
export const lockCoach = async (tx: Tx, actor: Actor, coachId: string): Promise<CoachRow | undefined> =>
  mayRunPractice(actor, coachId) || (actor.kind === 'link' && actor.coachId === coachId)
    ? tx.selectFrom('coaches').selectAll().where('id', '=', coachId).forNoKeyUpdate().executeTakeFirst()
    : undefined;

export const loadCoach = async (db: Database, actor: Actor, coachId: string): Promise<CoachRow | undefined> =>
  mayRunPractice(actor, coachId) ? db.selectFrom('coaches').selectAll().where('id', '=', coachId).executeTakeFirst() : undefined;

export const loadCoachBySlug = (db: Database, slug: string): Promise<CoachRow | undefined> => db.selectFrom('coaches').selectAll().where('slug', '=', slug).executeTakeFirst();
