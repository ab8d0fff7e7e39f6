import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appSecret } from './app-secret.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perennial-secret-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the secret', () => {
  it('is the one that was set', async () => {
    expect(await appSecret(folder, 'a secret of thirty-two characters')).toBe('a secret of thirty-two characters');
  });

  it('is made once, kept for its owner only, and the same for two that start together', async () => {
    const dataDir = join(folder, 'not', 'there', 'yet');
    const [one, other] = await Promise.all([appSecret(dataDir, undefined), appSecret(dataDir, undefined)]);
    expect(one).toBe(other);
    expect(Buffer.from(one, 'base64url')).toHaveLength(32);
    expect((await stat(join(dataDir, 'secret'))).mode & 0o777).toBe(0o600);
    expect(await appSecret(dataDir, undefined)).toBe(one);
  });

  it('is not taken from a file that is cut short', async () => {
    await writeFile(join(folder, 'secret'), 'abc');
    await expect(appSecret(folder, undefined)).rejects.toThrow('cut short');
  });
});
