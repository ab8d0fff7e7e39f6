import type { CoachRow } from '../../../db/coaches.ts';
import type { Tx } from '../../../db/transaction.ts';
import { type EntryRow, listEntriesInLine } from '../../../db/waitlist/entries.ts';
import type { ActionContext } from '../../action-context.ts';
import { writeExpired } from './write-expired.ts';

/** One client's places in line. Those whose time is over end first: the same may be waited for anew. */
export async function ownInLine(
  ctx: Pick<ActionContext, 'clock' | 'enqueue'>,
  tx: Tx,
  coach: CoachRow,
  clientId: string,
): Promise<readonly EntryRow[]> {
  const now = ctx.clock.now();
  const rows = await listEntriesInLine(tx, coach.id, clientId);
  for (const row of rows) if (row.expiresAt <= now) await writeExpired(ctx, tx, row, { tellClient: false });
  return rows.filter(({ expiresAt }) => expiresAt > now);
}
