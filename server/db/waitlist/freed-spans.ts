import { type Insertable, type Selectable, sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { FreedSpansTable } from '../tables/waitlist-tables.ts';
import type { Tx } from '../transaction.ts';
import { noteFreed } from './note-freed.ts';

export type FreedSpanRow = Selectable<FreedSpansTable>;

interface NewFreedSpan extends Pick<Insertable<FreedSpansTable>, 'cause' | 'seats'> {
  readonly scheduleId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly sessionAt?: Instant | null;
}

/** Time that can be booked from now on and could not before, seats of it. What lay in claims the database writes down itself. */
export async function insertFreedSpans(tx: Tx, coachId: string, spans: readonly NewFreedSpan[]): Promise<void> {
  if (spans.length === 0) return;
  const rows = spans.map(({ startsAt, endsAt, sessionAt = null, ...span }) => ({
    ...span,
    coachId,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    sessionAt: sessionAt === null ? null : new Date(sessionAt),
  }));
  await tx.insertInto('freedSpans').values(rows).execute();
  noteFreed(tx, coachId);
}

/** Takes what fell free off the list, in the order in which it did. */
export async function takeFreedSpans(tx: Tx, coachId: string): Promise<readonly FreedSpanRow[]> {
  const rows = await tx.deleteFrom('freedSpans').where('coachId', '=', coachId).returningAll().execute();
  return rows.sort((one, other) => Number(BigInt(one.id) - BigInt(other.id)));
}

/** Those of these coaches of whom something fell free or is held for the line, or was a moment ago. */
export const listCoachesToServe = async (db: Database, coachIds: readonly string[]): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('coaches')
    .select('id')
    .where('id', 'in', coachIds)
    .where((eb) =>
      eb.or([
        eb(sql.ref<Date | null>('waitlistDueAt'), 'is not', null),
        eb.exists(
          eb
            .selectFrom('freedTimes')
            .select('freedTimes.id')
            .whereRef('freedTimes.coachId', '=', 'coaches.id')
            .where('freedTimes.state', '=', 'offering'),
        ),
        eb.exists(eb.selectFrom('freedSpans').select('freedSpans.id').whereRef('freedSpans.coachId', '=', 'coaches.id')),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
};

/** Coaches of whom a time waits to be looked at: something fell free and was not, or its moment has come. */
export const listCoachesDue = async (db: Database, now: Instant): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from coaches where waitlist_due_at <= ${new Date(now)}
    union select coach_id from freed_times where state = 'offering' and (due_at is null or due_at <= ${new Date(now)})
    union select coach_id from freed_spans order by id`.execute(db);
  return rows.map(({ id }) => id);
};

/** When the line is to be looked at again, if nothing happens before. */
export const setWaitlistDue = (tx: Tx, coachId: string, at: Instant | null) =>
  tx
    .updateTable('coaches')
    .set({ waitlistDueAt: at === null ? null : new Date(at) })
    .where('id', '=', coachId)
    .where(sql.ref<Date | null>('waitlistDueAt'), 'is distinct from', at === null ? null : new Date(at))
    .execute();
