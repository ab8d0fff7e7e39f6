import type { Database } from '../database.ts';

/** What one client can answer now with this coach, by whichever place in line, by start. Whether its time is over is the clock's business. */
export const listOffersOut = (db: Database, coachId: string, clientId: string) =>
  db
    .selectFrom('waitlistOffers')
    .select(['id', 'entryId', 'freedTimeId', 'startsAt', 'endsAt', 'until'])
    .where('coachId', '=', coachId)
    .where('clientId', '=', clientId)
    .where('state', '=', 'offered')
    .orderBy('startsAt')
    .orderBy('id')
    .execute();
