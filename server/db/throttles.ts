import { sql } from 'kysely';
import type { Instant } from '../../core/time/instant.ts';
import type { Tx } from './transaction.ts';

interface Attempt {
  readonly subject: Buffer;
  readonly now: Instant;
  readonly windowMs: number;
}

/** Counts one more for this subject; the count begins anew once its window has passed. */
export async function countAttempt(
  tx: Tx,
  { subject, now, windowMs }: Attempt,
): Promise<{ readonly count: number; readonly resetsAt: Instant }> {
  const fresh = { count: 1, resetsAt: new Date(now + windowMs) };
  const passed = sql<boolean>`throttles.resets_at <= ${new Date(now)}`;
  return tx
    .insertInto('throttles')
    .values({ subject, ...fresh })
    .onConflict((conflict) =>
      conflict.column('subject').doUpdateSet({
        count: sql`case when ${passed} then 1 else throttles.count + 1 end`,
        resetsAt: sql`case when ${passed} then excluded.resets_at else throttles.resets_at end`,
      }),
    )
    .returning(['count', 'resetsAt'])
    .executeTakeFirstOrThrow();
}

export const forgetAttempts = (tx: Tx, subject: Buffer) => tx.deleteFrom('throttles').where('subject', '=', subject).execute();
