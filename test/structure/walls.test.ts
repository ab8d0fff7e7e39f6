import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const LINTER = join(ROOT, 'node_modules/.bin/oxlint');

const lines = (count: number, text: string): string => Array.from({ length: count }, (_, index) => `${text}${index};`).join('\n');
const longFunction = (count: number): string => `export function long(): void {\n${lines(count, '  void ')}\n}\n`;

/** Each is one fault, in the room where it is one: file, source, and the rule that must refuse it. */
const FAULTS: readonly (readonly [file: string, source: string, rule: string])[] = [
  ['core/a/date.ts', 'export const now = (): number => new Date(0).getTime();', 'no-restricted-globals'],
  ['core/a/date-now.ts', 'export const now = (): number => Date.now();', 'no-restricted-globals'],
  ['core/a/dice.ts', 'export const dice = (): number => Math.random();', 'no-restricted-properties'],
  [
    'core/a/clock.ts',
    "import { Temporal } from 'temporal-polyfill';\nexport const now = () => Temporal.Now.instant();",
    'no-restricted-properties',
  ],
  ['core/a/async.ts', 'export async function wait(): Promise<void> {}', 'no-async-await'],
  ['core/a/promise.ts', 'export const later = (): unknown => Promise.resolve(1);', 'no-restricted-globals'],
  ['core/a/console.ts', "export const say = (): void => console.log('x');", 'no-restricted-globals'],
  ['core/a/process.ts', "export const env = (): unknown => process.env['X'];", 'no-restricted-globals'],
  ['core/a/database.ts', "import { good } from '../../server/db/good.ts';\nexport const x = good;", 'walls'],
  ['core/a/contract.ts', "import type { Good } from '../../contract/good.ts';\nexport const x = (it: Good) => it;", 'walls'],
  ['core/a/node.ts', "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;", 'walls'],
  ['core/a/node-bare.ts', "import { readFileSync } from 'fs';\nexport const x = readFileSync;", 'walls'],
  ['core/a/facts.ts', "import { good } from '../../test/facts/good.ts';\nexport const x = good;", 'walls'],
  ['core/a/factory.test.ts', "import { good } from '../../test/factories/good.ts';\nexport const x = good;", 'walls'],
  ['test/facts/database.ts', "import { good } from '../../server/db/good.ts';\nexport const x = good;", 'walls'],
  ['core/a/package.ts', "import { z } from 'zod';\nexport const x = z;", 'walls'],
  ['core/a/dynamic.ts', "export const x = () => import('../../server/db/good.ts');", 'walls'],
  ['core/a/re-export.ts', "export { good } from '../../server/db/good.ts';", 'walls'],
  ['contract/server.ts', "import type { Good } from '../server/http/good.ts';\nexport const x = (it: Good) => it;", 'walls'],
  ['contract/rule.ts', "import { good } from '../core/good.ts';\nexport const x = good;", 'walls'],
  ['contract/package.ts', "import pg from 'pg';\nexport const x = pg;", 'walls'],
  ['server/db/rule.ts', "import { good } from '../../core/good.ts';\nexport const x = good;", 'walls'],
  ['server/db/action.ts', "import { bookGood } from '../actions/bookings/book-good.ts';\nexport const x = bookGood;", 'walls'],
  ['server/db/http.ts', "import type { Good } from '../http/good.ts';\nexport const x = (it: Good) => it;", 'walls'],
  ['server/actions/bookings/adapter.ts', "import { good } from '../../notifications/good.ts';\nexport const x = good;", 'walls'],
  ['server/actions/bookings/network.ts', "import { request } from 'node:http';\nexport const x = request;", 'walls'],
  ['server/actions/bookings/mail.ts', "import mailer from 'nodemailer';\nexport const x = mailer;", 'walls'],
  ['server/actions/bookings/http.ts', "import type { Good } from '../../http/good.ts';\nexport const x = (it: Good) => it;", 'walls'],
  ['server/actions/bookings/job.ts', "import { good } from '../../jobs/good.ts';\nexport const x = good;", 'walls'],
  ['server/actions/bookings/other-action.ts', "import { bookGood } from './book-good.ts';\nexport const x = bookGood;", 'walls'],
  ['server/actions/slots/other-action.ts', "import { bookGood } from '../bookings/book-good.ts';\nexport const x = bookGood;", 'walls'],
  ['server/actions/bookings/two-verbs.ts', 'export const a = () => 1;\nexport function b(): void {}', 'one-verb'],
  ['server/actions/bookings/long.ts', longFunction(41), 'max-lines-per-function'],
  ['server/jobs/http.ts', "import type { Good } from '../http/good.ts';\nexport const x = (it: Good) => it;", 'walls'],
  ['server/jobs/real-adapter.ts', "import { good } from '../notifications/good.ts';\nexport const x = good;", 'walls'],
  ['server/live/database.ts', "import type { Good } from '../db/good.ts';\nexport const x = (it: Good) => it;", 'walls'],
  ['server/notifications/other-adapter.ts', "import type { Good } from '../live/good.ts';\nexport const x = (it: Good) => it;", 'walls'],
  ['server/notifications/action.ts', "import { bookGood } from '../actions/bookings/book-good.ts';\nexport const x = bookGood;", 'walls'],
  ['server/files/database.ts', "import type { Good } from '../db/good.ts';\nexport const x = (it: Good) => it;", 'walls'],
  ['server/files/network.ts', "import { request } from 'node:http';\nexport const x = request;", 'walls'],
  ['server/db/table.ts', "import { parse } from 'csv-parse/sync';\nexport const x = parse;", 'walls'],
  ['server/http/sql.ts', "import { sql } from 'kysely';\nexport const x = sql;", 'walls'],
  ['server/http/decision.ts', "import { decideGood } from '../../core/decide-good.ts';\nexport const x = decideGood;", 'walls'],
  ['server/http/main.ts', "import { good } from '../main.ts';\nexport const x = good;", 'walls'],
  ['server/unheard-of/room.ts', "import { good } from '../../core/good.ts';\nexport const x = good;", 'walls'],
  [
    'server/http/floating.ts',
    'const later = async (): Promise<void> => undefined;\nexport const x = (): void => { later(); };',
    'no-floating-promises',
  ],
  [
    'server/http/switch.ts',
    "export function x(it: 'a' | 'b'): number {\n  switch (it) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}",
    'switch-exhaustiveness-check',
  ],
  ['server/http/any.ts', 'export const x = (it: any): unknown => it;', 'no-explicit-any'],
  ['server/http/cycle-a.ts', "import { b } from './cycle-b.ts';\nexport const a = (): unknown => b;", 'no-cycle'],
  ['server/http/cycle-b.ts', "import { a } from './cycle-a.ts';\nexport const b = (): unknown => a;", 'no-cycle'],
  ['server/http/long-file.ts', lines(301, 'void '), 'max-lines'],
  ['server/http/long-function.ts', longFunction(61), 'max-lines-per-function'],
  [
    'web/app/features/a/server.ts',
    "import type { Good } from '../../../../server/db/good.ts';\nexport const x = (it: Good) => it;",
    'walls',
  ],
  ['web/app/features/a/other-feature.ts', "import { good } from '../b/good.ts';\nexport const x = good;", 'walls'],
  ['web/app/features/a/page.ts', "import { good } from '../../pages/good.ts';\nexport const x = good;", 'walls'],
  ['web/app/features/a/node.ts', "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;", 'walls'],
  ['web/app/features/a/component.tsx', longFunction(121), 'max-lines-per-function'],
  ['web/app/ui/noun.ts', "import { good } from '../features/b/good.ts';\nexport const x = good;", 'walls'],
  ['web/public/other-page.ts', "import { good } from '../app/good.ts';\nexport const x = good;", 'walls'],
  ['server/crowd/one00.ts', '', 'folder-size'],
];

/** What is right must pass, or a linter that refuses everything would pass this test. */
const GOOD: Readonly<Record<string, string>> = {
  'core/good.ts': 'export const good = 1;\nexport const GOOD = 1;\n',
  'core/decide-good.ts': 'export const decideGood = 1;\n',
  'test/facts/good.ts': "import { good as base } from '../../core/good.ts';\nexport const good = base;\n",
  'core/good.test.ts': "import { good } from '../test/facts/good.ts';\nexport const x = good;\n",
  'contract/good.ts': "import { GOOD } from '../core/good.ts';\nexport type Good = string;\nexport const both = [GOOD];\n",
  'server/main.ts': "import { good } from './http/good.ts';\nexport { good };\n",
  'server/db/good.ts': 'export type Good = string;\nexport const good = 1;\n',
  'server/http/good.ts': "import { good as base } from '../../core/good.ts';\nexport type Good = string;\nexport const good = base;\n",
  'server/jobs/good.ts': "import type { Good } from '../notifications/good.ts';\nexport const good = (it: Good) => it;\n",
  'server/jobs/enqueue.ts': 'export const enqueue = 1;\n',
  'server/live/good.ts': 'export type Good = string;\nexport const good = 1;\n',
  'server/notifications/good.ts': 'export type Good = string;\nexport const good = 1;\n',
  'server/actions/bookings/book-good.ts':
    "import { good } from '../../../core/good.ts';\nimport { enqueue } from '../../jobs/enqueue.ts';\nimport { piece } from './piece.ts';\n\nexport const bookGood = (ctx: { transaction: (it: unknown) => unknown }) => ctx.transaction([good, enqueue, piece]);\n",
  'server/actions/bookings/piece.ts': `${longFunction(37)}export const piece = 1;\n`,
  'web/app/good.ts': 'export const good = 1;\n',
  'web/app/pages/good.ts': "import { good } from '../features/b/good.ts';\nexport { good };\n",
  'web/app/features/b/good.ts': "import { good } from '../../../../core/good.ts';\nexport { good };\n",
};

interface Finding {
  readonly filename: string;
  readonly code?: string;
}

let folder: string;
let findings: readonly Finding[];

/** The rules as they are, over a project that has only the samples in it. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'perennial-walls-'));
  for (const path of ['.oxlintrc.json', 'package.json', 'tsconfig.base.json', 'scripts/lint'])
    cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const room of ['core', 'contract', 'server', 'web']) cpSync(join(ROOT, room, 'tsconfig.json'), join(folder, room, 'tsconfig.json'));
  const crowd = Array.from({ length: 26 }, (_, index) => [`server/crowd/one${String(index).padStart(2, '0')}.ts`, 'export {};'] as const);
  for (const [path, source] of [...FAULTS, ...Object.entries(GOOD), ...crowd]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  findings = lint(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lint(cwd: string): readonly Finding[] {
  let output: string;
  try {
    output = execFileSync(LINTER, ['--format', 'json', 'core', 'contract', 'server', 'web', 'test'], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: 'pipe',
    });
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  return (JSON.parse(output) as { diagnostics: readonly Finding[] }).diagnostics;
}

const rulesAgainst = (file: string): string[] =>
  findings.filter((it) => it.filename.endsWith(file)).map((it) => /\(([^)]+)\)/.exec(it.code ?? '')?.[1] ?? '');

describe('the walls', () => {
  it.each(FAULTS)('refuse %s', (file, _source, rule) => {
    expect(rulesAgainst(file)).toContain(rule);
  });

  it.each(Object.keys(GOOD))('let %s pass', (file) => {
    expect(rulesAgainst(file)).toEqual([]);
  });
});
