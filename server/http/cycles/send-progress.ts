import type { z } from 'zod';
import type { SendProgress } from '../../../contract/cycles/placements.ts';
import { roundMailKey } from '../../../core/cycles/placements-mail-key.ts';
import { listCycleMails, listLastRound } from '../../db/cycles/cycle-mails.ts';
import type { Database } from '../../db/database.ts';

/** How far the mails of the last round are. One whose client had answered before it left counts as sent. Whoever calls has loaded the cycle. */
export async function sendProgress(database: Database, cycleId: string): Promise<z.input<typeof SendProgress>> {
  const [round, mails] = await Promise.all([listLastRound(database, cycleId), listCycleMails(database, cycleId)]);
  const stateOf = new Map(mails.map(({ key, state }) => [key, state]));
  const states = round.map(({ regularId, rounds }) => stateOf.get(roundMailKey(cycleId, regularId, rounds)) ?? 'none');
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  const sentAt = round[0]?.sentAt ?? null;
  return {
    sentAt: sentAt === null ? null : new Date(sentAt).toISOString(),
    total: states.length,
    sent: count('sent') + count('none'),
    failed: count('failed'),
    waiting: count('waiting'),
  };
}
