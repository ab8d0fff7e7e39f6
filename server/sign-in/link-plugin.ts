import { createHash } from 'node:crypto';
import { magicLink } from 'better-auth/plugins/magic-link';

/** What is kept of a link's token. */
export const hashLinkToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/**
 * Links that sign in. They are written by our own action, in the transaction that queues their mail, so the library only redeems them, once.
 * A client gets an account by their first link: with the address proven, and not before.
 */
export const linkPlugin = () =>
  magicLink({
    storeToken: { type: 'custom-hasher', hash: async (token) => hashLinkToken(token) },
    sendMagicLink: () => Promise.reject(new Error('Links are sent by the action request-link.')),
  });
