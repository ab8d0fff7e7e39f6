import { randomUUID } from 'node:crypto';
import { serveBeforeCommit } from '../server/actions/waitlist/serve-before-commit.ts';
import { type Database, openDatabase } from '../server/db/database.ts';
import { makeTransaction } from '../server/db/transaction.ts';
import { makeEnqueue } from '../server/jobs/enqueue.ts';
import { openBoss } from '../server/jobs/open-boss.ts';
import type { CycleSweepContext } from '../server/jobs/sweeps/cycle-sweep-context.ts';
import { makeLinkToken } from '../server/link-token.ts';
import { makeLogger } from '../server/logger.ts';
import { TEST_SECRET } from './server.ts';

export interface Sweep {
  readonly db: Database;
  readonly ctx: CycleSweepContext;
  /** What was logged, in order. */
  readonly logged: { readonly level: string; readonly msg: string; readonly [key: string]: unknown }[];
  readonly stop: () => Promise<void>;
}

/** What a process hands to its sweeps, with a clock of one's own. Its outbox is written, and worked off by whoever runs jobs on the database. */
export async function openSweep(connectionString: string, now: () => number = () => Date.now()): Promise<Sweep> {
  const db = openDatabase(connectionString, 4);
  const boss = await openBoss(connectionString, () => undefined);
  const logged: Sweep['logged'] = [];
  const line = { enqueue: makeEnqueue(boss), clock: { now }, newId: () => randomUUID() };
  const log = makeLogger('info', { write: (line) => void logged.push(JSON.parse(line)) });
  const onError = (coach: string, err: unknown) => log.error({ coach, err }, 'what fell free could not be offered yet');
  return {
    db,
    logged,
    ctx: {
      ...line,
      database: db,
      transaction: makeTransaction(db, serveBeforeCommit(line, onError)),
      linkToken: makeLinkToken(TEST_SECRET),
      log,
    },
    stop: async () => {
      await boss.stop();
      await db.destroy();
    },
  };
}
