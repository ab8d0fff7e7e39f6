import type { Selectable } from 'kysely';
import type { Actor } from '../../core/identity/actor.ts';
import { mayRunPractice } from '../../core/identity/may-run-practice.ts';
import type { AttendanceRules } from '../../core/attendance/attendance-rules.ts';
import type { RelationshipRules } from '../../core/policies/relationship-rules.ts';
import type { WaitlistRules } from '../../core/waitlist/waitlist-rules.ts';
import type { CreditRules } from '../../core/packages/credit-rules.ts';
import type { CoachRules } from '../../core/policies/coach-rules.ts';
import type { Database } from './database.ts';
import type { CoachesTable } from './tables.ts';
import type { Tx } from './transaction.ts';
import { noteFreed } from './waitlist/note-freed.ts';

export type CoachRow = Selectable<CoachesTable>;

/** Takes the coach's lock until the end of the transaction: rivals for this coach's time wait here. */
export const lockCoachBySlug = (tx: Tx, slug: string): Promise<CoachRow | undefined> =>
  tx.selectFrom('coaches').selectAll().where('slug', '=', slug).forNoKeyUpdate().executeTakeFirst();

/** The same by id, for somebody who was found to be this coach's client. */
export const lockCoachById = (tx: Tx, coachId: string) =>
  tx.selectFrom('coaches').select('id').where('id', '=', coachId).forNoKeyUpdate().executeTakeFirst();

/** The same by id, for those who run the practice or hold a link to something of theirs in it; undefined for everybody else. */
export const lockCoach = async (tx: Tx, actor: Actor, coachId: string): Promise<CoachRow | undefined> =>
  mayRunPractice(actor, coachId) ||
  ((actor.kind === 'link' || actor.kind === 'portal' || actor.kind === 'waitlist') && actor.coachId === coachId)
    ? tx.selectFrom('coaches').selectAll().where('id', '=', coachId).forNoKeyUpdate().executeTakeFirst()
    : undefined;

/** The same for those alone who run the practice: what a link's holder may never do. */
export const lockPractice = async (tx: Tx, actor: Actor, coachId: string): Promise<CoachRow | undefined> =>
  mayRunPractice(actor, coachId) ? lockCoach(tx, actor, coachId) : undefined;

export const loadCoach = async (db: Database, actor: Actor, coachId: string): Promise<CoachRow | undefined> =>
  mayRunPractice(actor, coachId) ? db.selectFrom('coaches').selectAll().where('id', '=', coachId).executeTakeFirst() : undefined;

export const loadCoachBySlug = (db: Database, slug: string): Promise<CoachRow | undefined> =>
  db.selectFrom('coaches').selectAll().where('slug', '=', slug).executeTakeFirst();

export interface CoachProfile {
  readonly name: string;
  readonly slug: string;
  readonly headline: string;
  readonly about: string;
  readonly expect: string;
  readonly email: string;
  readonly timeZone: string;
  readonly rules: CoachRules;
  readonly relationshipRules: RelationshipRules;
  readonly attendance: AttendanceRules;
  readonly creditRules: CreditRules;
  readonly waitlistRules: WaitlistRules;
  readonly visibility: 'public' | 'connected' | 'private';
}

/** How times are offered, or the clock they are offered by, may be another from now on. */
export function updateCoach(tx: Tx, coachId: string, profile: CoachProfile): Promise<CoachRow> {
  noteFreed(tx, coachId);
  return tx
    .updateTable('coaches')
    .set((eb) => ({
      ...profile,
      rules: JSON.stringify(profile.rules),
      relationshipRules: JSON.stringify(profile.relationshipRules),
      attendance: JSON.stringify(profile.attendance),
      creditRules: JSON.stringify(profile.creditRules),
      waitlistRules: JSON.stringify(profile.waitlistRules),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', coachId)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Coaches whom a visitor could book: public ones with a service in public. */
export const listPublicCoaches = (db: Database) =>
  db
    .selectFrom('coaches')
    .select(['slug', 'name', 'headline'])
    .where('coaches.visibility', '=', 'public')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('services')
          .select('id')
          .whereRef('services.coachId', '=', 'coaches.id')
          .where('active', '=', true)
          .where('services.visibility', '=', 'public'),
      ),
    )
    .orderBy('name')
    .limit(500)
    .execute();
