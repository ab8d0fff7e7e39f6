/**
 * The import table of docs/architecture.md, as the linter reads it. A room is a folder; the longest matching name counts, so `server/db` is not
 * `server`. What is not listed here may not be imported.
 */
export interface Room {
  /** Rooms, or single files of rooms, that may be imported as they are. */
  readonly imports: readonly string[];
  /** Rooms of which only types, CONSTANTS and the result type may be imported: their words, not their rules. */
  readonly words?: readonly string[];
  /** Files that stay shut although their room is open. */
  readonly never?: RegExp;
  /** Packages, `node:` for Node's own. Without the list every package that is not in `neverPackages` is allowed. */
  readonly packages?: readonly string[];
  readonly neverPackages?: readonly string[];
}

const SQL = ['kysely', 'pg', 'pg-copy-streams'];
const NETWORK = ['node:http', 'node:https', 'node:net', 'node:tls', 'node:dgram', 'nodemailer', 'socket.io', 'fastify', 'pino'];
const DECISIONS = /^core\/.*\/decide-[^/]*$/;

/** Speaks to one thing outside; its words come from core, and it knows no other adapter. */
const adapter = (self: string): Room => ({ imports: [self, 'locales'], words: ['core', 'server'], neverPackages: SQL });

const HOUSES = ['core', 'contract', 'server', 'web', 'locales', 'test', 'bench', 'scripts', '.'];
const SERVER_ROOMS = ['db', 'actions', 'jobs', 'http', 'live', 'payments', 'calendars', 'notifications', 'sign-in', 'demo', 'logger', 'start-server'];
const WEB_ROOMS = ['ui', 'features', 'pages'];

const anywhere: Room = { imports: [...HOUSES, ...SERVER_ROOMS.map((name) => `server/${name}`), ...WEB_ROOMS.map((name) => `web/${name}`)] };

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
    imports: ['server/jobs', 'server/actions', 'server/db', 'core', 'locales'],
    words: ['server', 'server/notifications', 'server/payments', 'server/calendars', 'server/live'],
    neverPackages: ['fastify', 'nodemailer', 'socket.io', 'pg'],
  },
  'server/live': adapter('server/live'),
  'server/payments': adapter('server/payments'),
  'server/calendars': adapter('server/calendars'),
  'server/notifications': adapter('server/notifications'),
  // The sign-in library writes its own tables; we only open the pool for it.
  'server/sign-in': { ...adapter('server/sign-in'), neverPackages: ['kysely', 'fastify'] },
  'server/http': {
    imports: ['server/http', 'server/actions', 'server/db', 'contract', 'core', 'locales'],
    words: ['server', 'server/jobs', 'server/live', 'server/sign-in', 'server/notifications', 'server/payments', 'server/calendars'],
    never: DECISIONS,
    neverPackages: SQL,
  },
  'server/demo': { imports: ['server/demo', 'server/actions', 'server/db', 'core'], words: ['server', 'contract'], neverPackages: NETWORK },
  'server/main': anywhere,
  'server/start-server': anywhere,
  'server/logger': { imports: ['server'], packages: ['pino'] },
  server: { imports: ['server', 'core', 'server/db'], neverPackages: NETWORK },
  'web/ui': { imports: ['web/ui', 'core/time', 'core/money', 'locales'], neverPackages: ['@orpc/client', 'node:'] },
  'web/features': {
    imports: ['web/features', 'web/ui', 'web', 'contract', 'core', 'locales'],
    neverPackages: ['node:'],
  },
  'web/pages': { imports: ['web/pages', 'web/features', 'web/ui', 'web', 'contract', 'core', 'locales'], neverPackages: ['node:'] },
  web: { imports: ['web', 'web/pages', 'web/features', 'web/ui', 'contract', 'core', 'locales'] },
  locales: { imports: ['locales'], packages: ['i18next'] },
  test: anywhere,
  bench: anywhere,
  scripts: anywhere,
  '.': anywhere,
};
