import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { PgBoss } from 'pg-boss';
import packageJson from '../package.json' with { type: 'json' };
import { mayRunPractice } from '../core/identity/may-run-practice.ts';
import type { ActionAt } from './actions/action-at.ts';
import type { ActionContext } from './actions/action-context.ts';
import { serveBeforeCommit } from './actions/waitlist/serve-before-commit.ts';
import { findCoachId } from './db/live/find-coach-id.ts';
import { type Database, openDatabase } from './db/database.ts';
import { isShutOut } from './db/people/accounts.ts';
import { faultsIn, loadGuarantee } from './db/upkeep/guarantee.ts';
import { countJobs } from './db/upkeep/job-counts.ts';
import { listen } from './db/live/listen.ts';
import { migrate } from './db/migrate.ts';
import { checkReadiness } from './db/upkeep/readiness.ts';
import { sharesSecret } from './db/upkeep/shares-secret.ts';
import { makeTransaction } from './db/transaction.ts';
import { buildApp } from './http/app.ts';
import { makeResolveActor } from './http/sign-in/resolve-actor.ts';
import type { Installation } from './http/http-context.ts';
import { webPages } from './http/web-pages.ts';
import { type Enqueue, makeEnqueue } from './jobs/enqueue.ts';
import { makeFailedJobs } from './jobs/failed-jobs.ts';
import type { JobContext } from './jobs/job-context.ts';
import { openBoss } from './jobs/open-boss.ts';
import { startSweeps } from './jobs/start-sweeps.ts';
import { startWorkers } from './jobs/start-workers.ts';
import { hashToken, makeLinkToken } from './link-token.ts';
import { openLive } from './live/live.ts';
import type { ServerOptions } from './server-options.ts';
import { makeMetrics, type Metrics } from './metrics.ts';
import { accountMail } from './notifications/account-mail.ts';
import { bookingMail } from './notifications/booking-mail.ts';
import { bookingsMail } from './notifications/bookings-mail.ts';
import { calendarFile, calendarFileOf } from './notifications/calendar-file.ts';
import { cycleMail } from './notifications/cycle-mail.ts';
import { formMail } from './notifications/forms/form-mail.ts';
import { packageMail } from './notifications/packages/package-mail.ts';
import { invitationMail } from './notifications/invitation-mail.ts';
import { makeSendTestMail } from './notifications/send-test-mail.ts';
import { keptMailer } from './notifications/kept-mailer.ts';
import type { Mailer } from './notifications/mailer.ts';
import { placementsMail } from './notifications/placements-mail.ts';
import { requestMail } from './notifications/requests/request-mail.ts';
import { seriesMail } from './notifications/series-mail.ts';
import { signInMail } from './notifications/sign-in-mail.ts';
import { smtpMailer } from './notifications/smtp-mailer.ts';
import { waitlistMail } from './notifications/waitlist/waitlist-mail.ts';
import { openSignIn } from './sign-in/open-sign-in.ts';
import { openPlacement, type Placement } from './placement/open-placement.ts';
import type { SignIn } from './sign-in/sign-in.ts';

export interface RunningServer {
  readonly url: string;
  readonly action: ActionContext;
  /** Finishes what is running, then lets go of everything. */
  readonly stop: () => Promise<void>;
}

interface Parts {
  readonly options: ServerOptions;
  readonly database: Database;
  readonly action: ActionContext;
  readonly signIn: SignIn;
  readonly metrics: Metrics;
  readonly mailer: Mailer;
  readonly placement: Placement;
}

/** What the figures are asked from when somebody looks. */
const openMetrics = (database: Database): Metrics =>
  makeMetrics({
    jobs: () => countJobs(database),
    guaranteeViolations: async () => {
      const found = await loadGuarantee(database);
      return found && faultsIn(found);
    },
  });

function openAction(
  enqueue: Enqueue,
  database: Database,
  { secret, log, clock = { now: () => Date.now() } }: ServerOptions,
): ActionContext {
  const line = { enqueue, clock, newId: () => randomUUID() };
  const onError = (coach: string, err: unknown) => log.error({ coach, err }, 'what fell free could not be offered yet');
  return { ...line, transaction: makeTransaction(database, serveBeforeCommit(line, onError)), linkToken: makeLinkToken(secret), hashToken };
}

const makeActionAt =
  (boss: PgBoss, database: Database, options: ServerOptions): ActionAt =>
  ({ now, silent = false } = {}) =>
    openAction(silent ? async () => undefined : makeEnqueue(boss), database, {
      ...options,
      ...(now !== undefined && { clock: { now: () => now } }),
    });

/** What everything acts with, once whoever wanted to has prepared the installation. */
async function prepared(actionAt: ActionAt, { prepare }: ServerOptions): Promise<ActionContext> {
  await prepare?.(actionAt);
  return actionAt();
}

function openMailer({ smtpUrl, mailFrom = 'Perennial <perennial@localhost>', mailTimeoutMs }: ServerOptions): Mailer {
  if (smtpUrl === undefined) return keptMailer();
  return smtpMailer({ url: smtpUrl, from: mailFrom, ...(mailTimeoutMs !== undefined && { timeoutMs: mailTimeoutMs }) });
}

/** So long the owner who sends a test mail waits for the mail server's answer. */
const LONGEST_TEST_MAIL = 15_000;

/** What the pages for owners tell of this process. Its own address is known once it listens. */
const installationOf = (mailer: Mailer, startedAt: number, ownUrl: () => string): Installation => ({
  version: packageJson.version,
  startedAt,
  zoneData: process.versions.tz ?? '',
  mailMode: mailer.outcome === 'sent' ? 'smtp' : 'kept',
  sendTestMail: makeSendTestMail(mailer, ownUrl, LONGEST_TEST_MAIL),
});

/** Starts to work off the outbox and to sweep, now that the address of the links is known. */
async function startJobs(
  boss: PgBoss,
  { options, database, action, signIn, metrics, mailer, placement }: Parts,
  publicUrl: string,
): Promise<void> {
  const { log } = options;
  const { transaction, enqueue, clock, linkToken, newId } = action;
  const templates = {
    bookingMail,
    bookingsMail,
    signInMail,
    invitationMail,
    accountMail,
    placementsMail,
    cycleMail,
    requestMail,
    seriesMail,
    formMail,
    packageMail,
    waitlistMail,
  };
  const context: JobContext = {
    database,
    transaction,
    enqueue,
    clock,
    newId,
    linkToken,
    placeRegulars: placement.placeRegulars,
    mailer,
    templates,
    unseal: signIn.unseal,
    publicUrl,
    log,
    onMail: metrics.mail,
  };
  if (options.runsJobs ?? true) {
    await startWorkers(boss, context, options.workers);
    await startSweeps(boss, { ...context, ...action });
  }
}

/** Tells open pages what the database says at every commit, whichever process made it. */
async function startLive(
  app: FastifyInstance,
  { options, database, action, signIn, metrics }: Parts,
): Promise<{ readonly close: () => Promise<void> }> {
  const { log, publicUrl, connectionString } = options;
  const live = openLive(app.server, {
    resolveActor: makeResolveActor({ database, action, signIn, log }),
    findCoachId: (idOrSlug) => findCoachId(database, idOrSlug),
    mayRunPractice,
    origin: publicUrl === undefined ? undefined : new URL(publicUrl).origin,
    onSockets: metrics.sockets,
  });
  const onError = (error: Error) => log.warn({ err: error }, 'live channel lost');
  const listener = await listen(connectionString, 'perennial_live', { onMessage: live.onMessage, onReconnect: live.tellAll, onError });
  return {
    close: async () => {
      await listener.close();
      await live.close();
    },
  };
}

/** What can be wrong with the address to listen on, told by the variable it stands in. */
const LISTEN_FAULTS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'PORT must be free, but another program listens there already',
  EACCES: 'PORT must be one that this user may listen on, mostly above 1023',
  EADDRNOTAVAIL: 'HOST must be an address of this machine',
  ENOTFOUND: 'HOST must be an address of this machine',
};

async function startListening(app: FastifyInstance, { host, port }: ServerOptions): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const fault = LISTEN_FAULTS[(error as { code?: string }).code ?? ''];
    throw fault === undefined ? error : new Error(`${fault} (${host}, ${port}).`, { cause: error });
  }
}

/** A little less than the half minute that who stops processes mostly gives them. */
const LONGEST_STOP = 20_000;

/** Answers what has begun; a client that never finishes its request is cut off, for it would keep this process alive. */
async function closeApp(app: FastifyInstance, longestMs = LONGEST_STOP): Promise<void> {
  const closed = new AbortController();
  const cut = () => app.server.closeAllConnections();
  void setTimeout(longestMs, undefined, { signal: closed.signal }).then(cut, () => undefined);
  await app.close();
  closed.abort();
}

/** One process of Perennial: database, jobs, HTTP, live pages. Any number may run on one database. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { connectionString, log, secret } = options;
  await migrate(connectionString);
  const database = openDatabase(connectionString);
  if (!(await sharesSecret(database, secret))) {
    await database.destroy();
    throw new Error(
      'APP_SECRET must be the one this database was set up with: with another one, links in mails and sign-ins stop working. Set it to the content of the file "secret" in the DATA_DIR of the first process.',
    );
  }
  const boss = await openBoss(connectionString, (error) => log.error({ err: error }, 'job queue'), options.retry);
  const action = await prepared(makeActionAt(boss, database, options), options);
  const secure = options.publicUrl?.startsWith('https:') ?? false;
  const signIn = openSignIn({ connectionString, secret, secure, isShutOut: (userId) => isShutOut(database, userId) });
  const mailer = openMailer(options);
  const parts: Parts = { options, database, action, signIn, metrics: openMetrics(database), mailer, placement: openPlacement() };
  let publicUrl = options.publicUrl ?? '';
  let stopping = false;
  const app = await buildApp({
    database,
    action,
    publicUrl,
    installation: installationOf(mailer, action.clock.now(), () => publicUrl),
    trustProxy: options.trustProxy,
    log,
    calendarFile,
    calendarFileOf,
    signIn,
    rateLimits: options.rateLimits ?? true,
    failedJobs: makeFailedJobs(boss, database),
    devInbox: options.mode === 'development',
    operations: {
      checkDatabase: () => checkReadiness(database),
      isStopping: () => stopping,
      metrics: parts.metrics,
      metricsToken: options.metricsToken,
    },
  });
  if (options.webFolder) await webPages(app, options.webFolder);
  const live = await startLive(app, parts);
  const url = await startListening(app, options);
  publicUrl = options.publicUrl ?? url;
  await startJobs(boss, parts, publicUrl);
  return {
    url,
    action,
    stop: async () => {
      stopping = true;
      await setTimeout(options.drainMs ?? 0);
      await live.close();
      await closeApp(app, options.longestStopMs);
      parts.placement.stop();
      await boss.stop({ graceful: true });
      mailer.close();
      await signIn.close();
      await database.destroy();
    },
  };
}
