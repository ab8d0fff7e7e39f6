import { createHash } from 'node:crypto';
import { fromKysely, type PgBoss } from 'pg-boss';
import type { Tx } from '../db/transaction.ts';
import type { Effect, EffectKind } from './effects.ts';

/** Writes effects into the outbox, in the transaction that causes them: the same commit or none. */
export type Enqueue = (tx: Tx, effects: readonly Effect[]) => Promise<void>;

/** The same key is the same job: a second enqueue of it does nothing. */
export function jobIdOf(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const makeEnqueue =
  (boss: PgBoss): Enqueue =>
  async (tx, effects) => {
    const db = fromKysely(tx.withoutPlugins());
    for (const kind of new Set(effects.map((effect) => effect.kind))) await insertJobs(boss, db, kind, effects);
  };

const toJob = (effect: Effect) => ({
  id: jobIdOf(effect.key),
  data: effect,
  // Counted by the database's clock, from the moment it is written.
  ...('afterSeconds' in effect && effect.afterSeconds !== undefined && { startAfter: effect.afterSeconds }),
});

const insertJobs = (boss: PgBoss, db: ReturnType<typeof fromKysely>, kind: EffectKind, effects: readonly Effect[]) =>
  boss.insert(kind, effects.filter((effect) => effect.kind === kind).map(toJob), { db });
