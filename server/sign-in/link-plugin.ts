import { createHash } from 'node:crypto';
import { magicLink } from 'better-auth/plugins/magic-link';

/** What is kept of a link's token. */
export const hashLinkToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/**
 * Links that sign in. They are written by our own action, in the transaction that queues their mail, so the library only redeems them: once,
 * and never for somebody it doesn't know.
 */
export const linkPlugin = () =>
  magicLink({
    disableSignUp: true,
    storeToken: { type: 'custom-hasher', hash: async (token) => hashLinkToken(token) },
    sendMagicLink: () => Promise.reject(new Error('Links are sent by the action request-link.')),
  });
