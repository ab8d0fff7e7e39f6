#!/usr/bin/env node
// The door to everything: `npm run demo`, `npm start`, `npm test`, `npm run bench`, `npm run check`, `npm run backup` and `restore`.
// Plain JavaScript without dependencies, because it runs before anything is installed and on the Node that happens to be there (20 or newer);
// what it starts runs on the Node of the project.
import { buildWeb } from './run/build-web.mjs';
import { checkBrowserLibraries } from './run/check-browser-libraries.mjs';
import { checks } from './run/checks.mjs';
import { execute } from './run/execute.mjs';
import { install } from './run/install.mjs';
import { runTests } from './run/run-tests.mjs';
import { say } from './run/say.mjs';

const [task, ...rest] = process.argv.slice(2);
const server = { TZ: 'UTC' };
const node = (script, ...args) => execute('node', [script, ...args, ...rest], server);

const tasks = {
  demo: () => (buildWeb(), node('server/main.ts', '--demo')),
  start: () => (buildWeb(), node('server/main.ts')),
  bench: () => (buildWeb(), node('bench/main.ts')),
  backup: () => node('scripts/backup.ts'),
  restore: () => node('scripts/restore.ts'),
  check: () => checks(),
  test: () => (checkBrowserLibraries(), buildWeb(), runTests(rest)),
};

if (!Object.hasOwn(tasks, task)) {
  say(`Usage: node scripts/run.mjs ${Object.keys(tasks).join(' | ')}`);
  process.exit(2);
}
try {
  install();
  process.exitCode = await tasks[task]();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  // Whoever counts tests must not take silence for success.
  if (task === 'test') console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
