import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deriveKey } from './derive-key.ts';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What a sealed sign-in mail carries. */
export interface SealedLink {
  readonly email: string;
  readonly name: string;
  readonly token: string;
  /** The page to come back to, a path of this site; left out where it is the usual one. */
  readonly next?: string;
}

/** Closes a link so that it can lie in the job queue: who reads the database, or a backup of it, can't sign in with it. */
export function seal(secret: string, link: SealedLink): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, deriveKey(secret, 'seal'), iv);
  const body = Buffer.concat([cipher.update(JSON.stringify(link), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
}

/** Opens it again; throws when it was changed, or closed under another secret. */
export function unseal(secret: string, sealed: string): SealedLink {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const decipher = createDecipheriv(CIPHER, deriveKey(secret, 'seal'), bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const body = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return JSON.parse(body.toString('utf8')) as SealedLink;
  } catch (error) {
    throw new Error('This was not sealed under the secret of this installation.', { cause: error });
  }
}
