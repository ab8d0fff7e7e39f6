import type { Selectable } from 'kysely';
import type { Override } from '../../core/availability/availability-input.ts';
import type { Actor } from '../../core/identity/actor.ts';
import { mayRunPractice } from '../../core/identity/may-run-practice.ts';
import type { LocalDate } from '../../core/time/instant.ts';
import type { Database } from './database.ts';
import type { OverridesTable } from './tables.ts';
import type { Tx } from './transaction.ts';

export type OverrideRow = Selectable<OverridesTable>;
export type OverrideContent = Omit<Override, 'id'> & { readonly scheduleId: string | null };

/** More than may lie ahead, so that no list is cut short. */
const MOST = 10_000;

const columns = (content: OverrideContent) => ({
  scheduleId: content.scheduleId,
  kind: content.kind,
  startsOn: content.startsOn,
  endsOn: content.endsOn,
  weekdays: content.weekdays && [...content.weekdays],
  startMinute: content.startMinute,
  endMinute: content.endMinute,
  capacity: content.capacity,
  note: content.note,
});

/** Those that hold on some day of the span, by their first day. */
export const listOverrides = async (
  db: Database,
  actor: Actor,
  coachId: string,
  days: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<readonly OverrideRow[]> =>
  mayRunPractice(actor, coachId)
    ? db
        .selectFrom('overrides')
        .selectAll()
        .where('coachId', '=', coachId)
        .where('startsOn', '<=', days.to)
        .where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', days.from)]))
        .orderBy('startsOn')
        .orderBy('createdAt')
        .limit(MOST)
        .execute()
    : [];

/** All that hold on some day of the span, and those with these ids. Without a last day the span has no end; null is no day. */
export const loadOverridesAround = (
  db: Database,
  coachId: string,
  days: { readonly from: LocalDate; readonly to: LocalDate | null } | null,
  ids: readonly string[] = [],
): Promise<readonly OverrideRow[]> =>
  db
    .selectFrom('overrides')
    .selectAll()
    .where('coachId', '=', coachId)
    .where((eb) => {
      const named = ids.length === 0 ? eb.lit(false) : eb('id', 'in', ids);
      if (days === null) return named;
      const begins = days.to === null ? eb.lit(true) : eb('startsOn', '<=', days.to);
      return eb.or([named, eb.and([begins, eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', days.from)])])]);
    })
    .orderBy('startsOn')
    .orderBy('createdAt')
    .orderBy('id')
    .execute();

/** How many hold on this day or later. */
export async function countOverridesFrom(db: Database, coachId: string, day: LocalDate): Promise<number> {
  const { count } = await db
    .selectFrom('overrides')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('coachId', '=', coachId)
    .where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', day)]))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** By id, only among the coach's own. */
export const findOverride = (db: Database, coachId: string, overrideId: string): Promise<OverrideRow | undefined> =>
  db.selectFrom('overrides').selectAll().where('coachId', '=', coachId).where('id', '=', overrideId).executeTakeFirst();

export const insertOverride = (
  tx: Tx,
  owner: { readonly id: string; readonly coachId: string },
  content: OverrideContent,
): Promise<OverrideRow> =>
  tx
    .insertInto('overrides')
    .values({ ...owner, ...columns(content) })
    .returningAll()
    .executeTakeFirstOrThrow();

export async function insertOverrides(
  tx: Tx,
  coachId: string,
  overrides: readonly (OverrideContent & { readonly id: string })[],
): Promise<void> {
  if (overrides.length === 0) return;
  const rows = overrides.map((override) => ({ id: override.id, coachId, ...columns(override) }));
  await tx.insertInto('overrides').values(rows).execute();
}

export const updateOverride = (tx: Tx, overrideId: string, content: OverrideContent): Promise<OverrideRow> =>
  tx
    .updateTable('overrides')
    .set((eb) => ({ ...columns(content), version: eb('version', '+', 1) }))
    .where('id', '=', overrideId)
    .returningAll()
    .executeTakeFirstOrThrow();

export async function deleteOverrides(tx: Tx, coachId: string, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.deleteFrom('overrides').where('coachId', '=', coachId).where('id', 'in', ids).execute();
}

export const deleteOverride = (tx: Tx, overrideId: string) => tx.deleteFrom('overrides').where('id', '=', overrideId).execute();
