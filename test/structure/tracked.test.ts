import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const ROOMS = ['core', 'contract', 'locales', 'server', 'web', 'test', 'bench', 'scripts', 'docs'];

describe.skipIf(!existsSync(resolve(ROOT, '.git')))('the repository', () => {
  it('leaves out none of the files it is made of', () => {
    const asked = ['ls-files', '--others', '--ignored', '--exclude-standard', '--', ...ROOMS];
    const { status, stdout } = spawnSync('git', asked, { cwd: ROOT, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout.split('\n').filter((path) => /\.(tsx?|css|json|sql|md)$/.test(path))).toEqual([]);
  });
});
