import { MINUTE } from '../time/instant.ts';

/** How long a link to sign in with works, in milliseconds: long enough for a slow mail, short enough for a borrowed inbox. */
export const SIGN_IN_LINK_LIFE = 15 * MINUTE;
