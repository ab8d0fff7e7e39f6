import { createHash, createHmac } from 'node:crypto';

/** What is kept of a token: who reads the database can't use it. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * The secret part of a link, 256 bits. Derived from a random id and the installation's secret, so that a mail can be written again without
 * the token ever being stored; without the secret it can't be guessed.
 */
export function makeLinkToken(secret: string): (tokenId: string) => { readonly token: string; readonly hash: Buffer } {
  return (tokenId) => {
    const token = createHmac('sha256', secret).update(`link:${tokenId}`).digest('base64url');
    return { token, hash: hashToken(token) };
  };
}
