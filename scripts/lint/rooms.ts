/**
 * The import table of docs/architecture.md, as the linter reads it. A room is a folder; the longest matching name counts, so `server/db` is not
 * `server`. What is not listed here may not be imported.
 */
export interface Room {
  /** Rooms, or single files of rooms, that may be imported as they are; `*` for all. */
  readonly imports: readonly string[];
  /** Rooms of which only types, CONSTANTS and the result type may be imported: their words, not their rules. */
  readonly words?: readonly string[];
  /** Names that stay out of reach although their room is open. */
  readonly neverNames?: RegExp;
  /** Packages, `node:` for Node's own. Without the list every package that is not in `neverPackages` is allowed. */
  readonly packages?: readonly string[];
  readonly neverPackages?: readonly string[];
}

const SQL = ['kysely', 'pg', 'pg-copy-streams'];
const NETWORK = ['node:http', 'node:https', 'node:net', 'node:tls', 'node:dgram', 'nodemailer', 'socket.io', 'fastify', 'pino'];
const NODE = ['node:'];

/** Speaks to one thing outside; its words come from core, and it knows no other adapter. */
const adapter = (self: string): Room => ({ imports: [self, 'server', 'locales'], words: ['core'], neverPackages: SQL });

/** One of the two pages the browser loads; neither knows the other, or its script would carry both. */
function page(self: string): Record<string, Room> {
  const shared = [self, `${self}/ui`, 'web', 'web/ui', 'core', 'locales'];
  const features = { imports: [...shared, `${self}/features`, 'contract'], neverPackages: NODE };
  return {
    // The keys of all texts are typed in one place, for both.
    [self]: { imports: [...features.imports, `${self}/pages`], words: ['web/app/resources', 'web/public/resources'], neverPackages: NODE },
    [`${self}/pages`]: { imports: [...features.imports, `${self}/pages`], neverPackages: NODE },
    [`${self}/features`]: features,
    // No nouns: what it shows is handed in.
    [`${self}/ui`]: { imports: shared, words: ['contract'], neverPackages: NODE },
  };
}

const anywhere: Room = { imports: ['*'] };

export const rooms: Readonly<Record<string, Room>> = {
  core: { imports: ['core'], packages: ['temporal-polyfill'] },
  contract: { imports: ['contract'], words: ['core'], packages: ['zod', '@orpc/contract'] },
  // Permission is how you load, so the queries may ask core who may see what, and which statuses take time.
  'server/db': {
    imports: ['server/db', 'core/identity/may-run-practice', 'core/bookings/booking-status'],
    words: ['core'],
    packages: [...SQL, 'node:'],
  },
  'server/actions': {
    imports: ['server/actions', 'core', 'server/db', 'server/jobs/enqueue'],
    words: ['contract'],
    packages: ['node:crypto'],
  },
  'server/jobs': {
    imports: ['server/jobs', 'server/actions', 'server/db', 'server', 'core', 'locales'],
    words: [
      'server/sign-in',
      'server/logger',
      'server/notifications',
      'server/payments',
      'server/calendars',
      'server/live',
      'server/placement',
    ],
    neverPackages: ['fastify', 'nodemailer', 'socket.io', 'pg'],
  },
  'server/live': adapter('server/live'),
  'server/payments': adapter('server/payments'),
  'server/calendars': adapter('server/calendars'),
  'server/notifications': adapter('server/notifications'),
  // Turns bytes into tables and back.
  'server/files': { imports: ['server/files'], words: ['core'], packages: ['csv-parse', 'csv-stringify', 'fflate', 'node:buffer'] },
  // Solves what core lays out, in a thread of its own; knows no database and no page.
  'server/placement': { imports: ['server/placement', 'core'], packages: ['highs', 'node:worker_threads'] },
  // The sign-in library writes its own tables; we only open the pool for it.
  'server/sign-in': { ...adapter('server/sign-in'), neverPackages: ['kysely', 'fastify'] },
  'server/http': {
    imports: ['server/http', 'server/actions', 'server/db', 'server/files', 'server', 'contract', 'core', 'locales'],
    words: ['server/sign-in', 'server/jobs', 'server/live', 'server/notifications', 'server/payments', 'server/calendars'],
    neverNames: /^decide[A-Z]/,
    neverPackages: SQL,
  },
  'server/demo': {
    imports: ['server/demo', 'server/actions', 'server/db', 'server/placement', 'server/sign-in/hash-password', 'core'],
    words: ['server', 'contract'],
    neverPackages: NETWORK,
  },
  // Puts one process together out of all rooms, for main.ts, the tests and the benchmarks.
  'server/start-server': anywhere,
  // What it is started with: words of all rooms, and nothing else.
  'server/server-options': { imports: [], words: ['server/actions', 'server/jobs', 'server/logger'] },
  'server/main': anywhere,
  'server/logger': { imports: ['server'], packages: ['pino'] },
  server: { imports: ['server', 'core', 'server/db'], neverPackages: NETWORK },
  'web/ui': { imports: ['web/ui', 'core', 'locales'], neverPackages: NODE },
  ...page('web/app'),
  ...page('web/public'),
  web: { imports: ['web', 'web/ui', 'contract', 'core', 'locales'] },
  locales: { imports: ['locales'], packages: ['i18next'] },
  'test/facts': { imports: ['test/facts', 'core'] },
  test: anywhere,
  bench: anywhere,
  scripts: anywhere,
  '.': anywhere,
};
