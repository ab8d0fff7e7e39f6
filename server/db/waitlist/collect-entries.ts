import type { Database } from '../database.ts';

/** Places of somebody in line, each with what they were offered. */
export async function collectEntries(db: Database, coachId: string, clientIds: readonly string[]) {
  const entries = await db
    .selectFrom('waitlistEntries')
    .select([
      'id',
      'serviceId',
      'durationMinutes',
      'cycleId',
      'slotAt',
      'weekdays',
      'hours',
      'earliest',
      'latest',
      'frequency',
      'message',
      'state',
      'addedBy',
      'signedUpAt',
      'expiresAt',
      'endedAt',
      'toldPosition',
      'toldAt',
      'timeZone',
    ])
    .where('coachId', '=', coachId)
    .where('clientId', 'in', clientIds)
    .orderBy('signedUpAt')
    .orderBy('id')
    .execute();
  const offers = await db
    .selectFrom('waitlistOffers')
    .select(['id', 'entryId', 'startsAt', 'endsAt', 'offeredAt', 'until', 'state', 'answeredAt', 'bookingId'])
    .where('coachId', '=', coachId)
    .where('clientId', 'in', clientIds)
    .orderBy('offeredAt')
    .orderBy('id')
    .execute();
  return entries.map((entry) => ({
    ...entry,
    offers: offers.filter(({ entryId }) => entryId === entry.id).map(({ entryId: _, until, ...offer }) => ({ ...offer, untilAt: until })),
  }));
}
