import type { ActionAt } from './actions/action-at.ts';
import type { ActionContext } from './actions/action-context.ts';
import type { RetryPlan } from './jobs/open-boss.ts';
import type { WorkerOptions } from './jobs/start-workers.ts';
import type { Logger } from './logger.ts';

export interface ServerOptions {
  readonly connectionString: string;
  /** Links and sealed effects derive from it; every process of an installation has the same. */
  readonly secret: string;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Where people reach it; left out, the address it listens on. */
  readonly publicUrl?: string;
  /** How many proxies stand before this process. */
  readonly trustProxy: number | false;
  /** The built pages; left out, the API alone. */
  readonly webFolder?: string;
  /** Done before anybody can come and any job runs. */
  readonly prepare?: (actionAt: ActionAt) => Promise<unknown>;
  /** Off only where a test is a crowd. */
  readonly rateLimits?: boolean;
  readonly log: Logger;
  readonly clock?: ActionContext['clock'];
  /** Left out: mails are kept, not sent. */
  readonly smtpUrl?: string;
  /** The address mails come from, where they are sent. */
  readonly mailFrom?: string;
  /** Kept mails may be read by whoever comes, except in production. */
  readonly mode?: 'production' | 'development';
  readonly metricsToken?: string;
  /** How long, once told to stop, this process still takes requests while `/readyz` says no: time for a balancer to notice. */
  readonly drainMs?: number;
  /** How long requests may still take once told to stop; then their connections are cut. */
  readonly longestStopMs?: number;
  /** For tests, which don't wait as long as people do. */
  readonly mailTimeoutMs?: number;
  readonly retry?: RetryPlan;
  readonly workers?: WorkerOptions;
  /** False leaves the outbox to other processes. */
  readonly runsJobs?: boolean;
}
