import { existsSync } from 'node:fs';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runningServer } from './running-server.ts';

let folder: string;
const note = () => join(folder, 'postmaster.pid');
const leave = async (text: string, secondsAgo: number) => {
  await writeFile(note(), text);
  const then = new Date(Date.now() - secondsAgo * 1000);
  await utimes(note(), then, then);
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perennial-note-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

// Without its note a server would go down, and a second one could start on its folder.
it.each([
  ['an empty note, as a server makes it before it fills it, stays', '', 0, true],
  ['a note that stayed empty goes', '', 60, false],
  ['a note whose writer is gone goes', '2\n/somewhere\n0\n5432\n/run\n', 0, false],
])('%s', async (_, text, secondsAgo, stays) => {
  await leave(text, secondsAgo);
  expect(await runningServer(folder)).toBeNull();
  expect(existsSync(note())).toBe(stays);
});
