import { access, chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { appSecret } from './app-secret.ts';
import { type Config, readConfig } from './config.ts';
import { startEmbeddedPostgres } from './db/embedded/start-embedded-postgres.ts';
import { DEMO_SIGN_IN, seedDemo } from './demo/seed-demo.ts';
import { type Logger, makeLogger } from './logger.ts';
import { type RunningServer, startServer } from './start-server.ts';

const isDemo = process.argv.includes('--demo');
const say = (...lines: readonly string[]): void => void process.stderr.write(`${lines.join('\n')}\n`);

/** What was opened, to be closed in the opposite order. */
const toClose: (() => Promise<unknown>)[] = [];

function configured(): Config {
  const config = readConfig(isDemo ? { NODE_ENV: 'development', LOG_LEVEL: 'warn', ...process.env, DATABASE_URL: '' } : process.env);
  if (config.ok) return config.value;
  say(...config.refusal);
  process.exit(1);
}

/** The demo lives in a throwaway folder, everything else in DATA_DIR. */
async function dataFolder(config: Config): Promise<string> {
  if (!isDemo) return config.dataDir;
  const folder = await mkdtemp(join(tmpdir(), 'perennial-demo-'));
  // The database may run as another user, who has to reach it.
  await chmod(folder, 0o755);
  toClose.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function database(config: Config, dataDir: string, log: Logger): Promise<string> {
  if (config.databaseUrl !== undefined) return config.databaseUrl;
  const postgres = await startEmbeddedPostgres({ dataDir, log: (line) => log.debug({ line }, 'database') });
  toClose.push(postgres.stop);
  return postgres.connectionString;
}

async function webFolder(): Promise<string> {
  const folder = fileURLToPath(new URL('../dist/web', import.meta.url));
  await access(join(folder, 'public.html')).catch(() => {
    throw new Error('The pages are not built yet: start with npm start, which builds them, or run npm run build first.');
  });
  return folder;
}

async function start(): Promise<RunningServer> {
  const config = configured();
  const log = makeLogger(config.logLevel);
  const dataDir = await dataFolder(config);
  const [connectionString, secret, pages] = [
    await database(config, dataDir, log),
    await appSecret(dataDir, config.appSecret),
    await webFolder(),
  ];
  const server = await startServer({ ...config, connectionString, secret, webFolder: pages, log, ...(isDemo && { prepare: seedDemo }) });
  toClose.push(server.stop);
  greet(config);
  return server;
}

function greet({ publicUrl, smtpUrl }: Config): void {
  if (!isDemo) {
    const unsent = 'SMTP_URL is not set: mails are kept and reach nobody, confirmations and sign-in links included.';
    return say('', `Perennial runs at ${publicUrl}`, ...(smtpUrl === undefined ? [unsent] : []), '');
  }
  say(
    '',
    'Perennial runs, with a practice made up for you. It is gone when you stop it (Ctrl-C).',
    '',
    `  What clients see    ${publicUrl}/${DEMO_SIGN_IN.slug}`,
    `  The coach’s side    ${publicUrl}/sign-in    ${DEMO_SIGN_IN.email}  ${DEMO_SIGN_IN.password}`,
    ...(smtpUrl === undefined ? [`  Mails that would go out    ${publicUrl}/dev/mail`] : []),
    `  The API             ${publicUrl}/api/docs`,
    '',
  );
}

let stopping = false;

/** Finishes what is running. A second signal doesn't wait. */
async function stop(code: number): Promise<void> {
  if (stopping) process.exit(1);
  stopping = true;
  for (const close of toClose.toReversed()) await close().catch((error: unknown) => say(String(error)));
  process.exit(code);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(0));
try {
  await start();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  await stop(1);
}
