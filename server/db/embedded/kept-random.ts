import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';

/** Random text that a file keeps for its owner only: made on first use, then always the same. Of several that ask at once, all get one answer. */
export async function keptRandom(file: string, bytes: number): Promise<string> {
  const half = `${file}.${randomUUID()}`;
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  await writeFile(half, `${randomBytes(bytes).toString('base64url')}\n`, { mode: 0o600, flush: true });
  try {
    // Unlike a rename this fails when somebody was faster, and unlike a plain write nobody sees half of it.
    await link(half, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(half, { force: true });
  }
  return (await readFile(file, 'utf8')).trim();
}
