import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { ActionContext } from './actions/action-context.ts';
import { openDatabase } from './db/database.ts';
import { migrate } from './db/migrate.ts';
import { makeTransaction } from './db/transaction.ts';
import { buildApp } from './http/app.ts';
import { webPages } from './http/web-pages.ts';
import { makeEnqueue } from './jobs/enqueue.ts';
import { openBoss } from './jobs/open-boss.ts';
import { hashToken, makeLinkToken } from './link-token.ts';
import { calendarFile } from './notifications/calendar-file.ts';

export interface ServerOptions {
  readonly connectionString: string;
  /** Links and sealed effects derive from it; every process of an installation has the same. */
  readonly secret: string;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Where people reach it; left out, the address it listens on. */
  readonly publicUrl?: string;
  readonly trustProxy: boolean;
  /** The built pages; left out, the API alone. */
  readonly webFolder?: string;
  /** Off only where a test is a crowd. */
  readonly rateLimits?: boolean;
  readonly log: Logger;
  readonly clock?: ActionContext['clock'];
}

export interface RunningServer {
  readonly url: string;
  readonly action: ActionContext;
  /** Finishes what is running, then lets go of everything. */
  readonly stop: () => Promise<void>;
}

/** One process of Perennial: database, jobs, HTTP. Any number may run on one database. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { connectionString, log } = options;
  await migrate(connectionString);
  const database = openDatabase(connectionString);
  const boss = await openBoss(connectionString, (error) => log.error({ err: error }, 'job queue'));
  const action: ActionContext = {
    transaction: makeTransaction(database),
    enqueue: makeEnqueue(boss),
    clock: options.clock ?? { now: () => Date.now() },
    newId: () => randomUUID(),
    linkToken: makeLinkToken(options.secret),
    hashToken,
  };
  const app = await buildApp({
    database,
    action,
    publicUrl: options.publicUrl ?? '',
    version: '0.1.0',
    trustProxy: options.trustProxy,
    log,
    calendarFile,
    resolveActor: async () => ({ kind: 'visitor' }),
  });
  if (options.webFolder) await webPages(app, options.webFolder);
  const url = await app.listen({ host: options.host, port: options.port });
  return {
    url,
    action,
    stop: async () => {
      await app.close();
      await boss.stop({ graceful: true });
      await database.destroy();
    },
  };
}
