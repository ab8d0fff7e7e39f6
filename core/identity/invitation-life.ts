import { DAY } from '../time/instant.ts';

/** How long an invitation can be accepted, in milliseconds. */
export const INVITATION_LIFE = 7 * DAY;
