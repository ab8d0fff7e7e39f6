import type { Database } from '../database.ts';

/** The recurring bookings of a person, as this coach keeps them: what was agreed, and what became of single dates. Their sessions are bookings. */
export const collectSeries = (db: Database, coachId: string, clientIds: readonly string[]) =>
  db
    .selectFrom('series')
    .innerJoin('services', 'services.id', 'series.serviceId')
    .select([
      'series.id',
      'services.name as serviceName',
      'series.plan',
      'series.bookedBy',
      'series.lastEndsAt',
      'series.renewalAskedAt',
      'series.createdAt',
    ])
    .where('series.coachId', '=', coachId)
    .where('series.clientId', 'in', clientIds)
    .orderBy('series.createdAt')
    .orderBy('series.id')
    .execute();
