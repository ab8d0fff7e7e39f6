import { type Selectable, sql } from 'kysely';
import type { Cycle } from '../../../core/cycles/cycle.ts';
import { DEFAULT_PLACEMENT_SETTINGS, type PlacementSettings } from '../../../core/cycles/placement/placement-settings.ts';
import type { CycleContent } from '../../../core/cycles/season/cycle-content.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { mayRunPractice } from '../../../core/identity/may-run-practice.ts';
import type { Instant, LocalDate } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { CyclesTable } from '../tables/cycle-tables.ts';
import type { Tx } from '../transaction.ts';
import { noteFreed } from '../waitlist/note-freed.ts';

/** A row as the rules know it. */
export const toCycle = ({ settings, ...row }: Selectable<CyclesTable>): Cycle => ({
  ...row,
  settings: { ...DEFAULT_PLACEMENT_SETTINGS, ...settings },
});

/** Latest first, for those who run the practice. */
export async function listCycles(db: Database, actor: Actor, coachId: string): Promise<readonly Cycle[]> {
  if (!mayRunPractice(actor, coachId)) return [];
  const rows = await db.selectFrom('cycles').selectAll().where('coachId', '=', coachId).orderBy('firstDate', 'desc').execute();
  return rows.map(toCycle);
}

/** For those who run the practice; undefined for everybody else. */
export async function loadCycle(db: Database, actor: Actor, coachId: string, cycleId: string): Promise<Cycle | undefined> {
  if (!mayRunPractice(actor, coachId)) return undefined;
  const row = await db.selectFrom('cycles').selectAll().where('coachId', '=', coachId).where('id', '=', cycleId).executeTakeFirst();
  return row && toCycle(row);
}

const dateOf = (instant: Instant | null): Date | null => (instant === null ? null : new Date(instant));

/** Only what differs from the settings by default is kept. */
const settingsText = (settings: PlacementSettings): string => {
  const same = (key: string) =>
    JSON.stringify(settings[key as keyof PlacementSettings]) === JSON.stringify(DEFAULT_PLACEMENT_SETTINGS[key as keyof PlacementSettings]);
  return JSON.stringify(Object.fromEntries(Object.entries(settings).filter(([key]) => !same(key))));
};

const columns = (content: CycleContent) => ({
  name: content.name,
  firstDate: content.firstDate,
  lastDate: content.lastDate,
  confirmBy: dateOf(content.confirmBy),
  opensAt: dateOf(content.opensAt),
  automatic: content.automatic,
  remindDays: [...content.remindDays],
  settings: settingsText(content.settings),
  notes: content.notes,
});

export async function insertCycle(
  tx: Tx,
  owner: { readonly id: string; readonly coachId: string; readonly createdAt: Instant },
  content: CycleContent,
): Promise<Cycle> {
  const row = { ...columns(content), id: owner.id, coachId: owner.coachId, createdAt: new Date(owner.createdAt) };
  return toCycle(await tx.insertInto('cycles').values(row).returningAll().executeTakeFirstOrThrow());
}

/** Writes a cycle as it was decided: content, phase and what has happened to it. What waits for its opening, or lies outside it now, is looked at. */
export async function updateCycle(tx: Tx, cycle: Cycle): Promise<Cycle> {
  noteFreed(tx, cycle.coachId);
  const row = await tx
    .updateTable('cycles')
    .set({
      ...columns(cycle),
      phase: cycle.phase,
      firstSentAt: dateOf(cycle.firstSentAt),
      deadlineDoneAt: dateOf(cycle.deadlineDoneAt),
      openedAt: dateOf(cycle.openedAt),
      completedAt: dateOf(cycle.completedAt),
      version: cycle.version,
    })
    .where('id', '=', cycle.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toCycle(row);
}

/** With its regulars and placements, of which none may have a booking. */
export async function deleteCycle(tx: Tx, { id: cycleId, coachId }: Pick<Cycle, 'id' | 'coachId'>): Promise<void> {
  noteFreed(tx, coachId);
  await tx.deleteFrom('placements').where('cycleId', '=', cycleId).execute();
  await tx.deleteFrom('cycles').where('id', '=', cycleId).execute();
}

/** Cycles of all coaches whose dates may have brought something about by then; who looks at one decides. `today` is the latest day anywhere. */
export const listCyclesToAdvance = (db: Database, now: Instant, today: LocalDate) =>
  db
    .selectFrom('cycles')
    .select(['id', 'coachId'])
    .where('phase', '<>', 'completed')
    .where((eb) =>
      eb.or([
        eb.and([
          eb('automatic', '=', true),
          eb.or([
            eb('lastDate', '<', today),
            eb.and([eb('phase', '=', 'open'), eb('firstDate', '<=', today)]),
            eb.and([eb('phase', '=', 'confirming'), eb(sql.ref<Date>('opensAt'), '<=', new Date(now))]),
          ]),
        ]),
        eb.and([eb('phase', '<>', 'planning'), eb('deadlineDoneAt', 'is', null), eb(sql.ref<Date>('confirmBy'), '<=', new Date(now))]),
      ]),
    )
    .orderBy('firstDate')
    .execute();
