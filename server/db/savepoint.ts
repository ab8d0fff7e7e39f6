import { sql } from 'kysely';
import type { Tx } from './transaction.ts';

/** Part of a transaction that may fail by itself: what it wrote is undone, the rest stands. Its queries must come one after the other. */
export async function inSavepoint(tx: Tx, work: () => Promise<void>): Promise<void> {
  await sql`savepoint part`.execute(tx);
  try {
    await work();
    await sql`release savepoint part`.execute(tx);
  } catch (error) {
    await sql`rollback to savepoint part`.execute(tx);
    throw error;
  }
}
