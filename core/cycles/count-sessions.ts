import type { OpenSession } from './sessions-left.ts';

/** How many sessions that is, all seats counted. */
export const countSessions = (sessions: readonly Pick<OpenSession, 'seats'>[]): number =>
  sessions.reduce((sum, { seats }) => sum + seats, 0);
