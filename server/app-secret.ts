import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { keptRandom } from './db/embedded/kept-random.ts';

/** The secret from which links and cookies are signed: the one that was set, else one that is made once and kept in `dataDir`. */
export async function appSecret(dataDir: string, given: string | undefined): Promise<string> {
  if (given !== undefined) return given;
  await mkdir(dataDir, { recursive: true });
  const file = join(dataDir, 'secret');
  const secret = await keptRandom(file, 32);
  if (secret.length >= 32) return secret;
  throw new Error(
    `${file} is cut short: put it back from a copy of DATA_DIR, or delete it, after which the links in mails already sent no longer work.`,
  );
}
