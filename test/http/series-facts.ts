import { expect } from 'vitest';
import { takesTime } from '../../core/bookings/booking-status.ts';
import { seriesDates } from '../../core/series/series-dates.ts';
import type { Database } from '../../server/db/database.ts';
import type { OpenPractice } from './practices.ts';

/** Every week on these weekdays of the coach's clock, so many times. */
export const weekly = (startsOn: string, weekdays: readonly number[], count: number, startMinute = 540) => ({
  startsOn,
  startMinute,
  rhythm: { kind: 'weekly', every: 1, weekdays },
  end: { kind: 'count', count },
});

/** The first day of this weekday (ISO) that is at least so many days away. */
export function dayAhead(weekday: number, days: number, now = Date.now()): string {
  for (let at = now + days * 86_400_000; ; at += 86_400_000)
    if ((new Date(at).getUTCDay() || 7) === weekday) return new Date(at).toISOString().slice(0, 10);
}

export const addDay = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export const bookSeries = (practice: OpenPractice, pattern: object, more: object = {}) =>
  practice.coach('POST', practice.path('/series'), {
    serviceId: practice.serviceId,
    newClient: { name: 'Zoë Müller', email: 'zoe@example.com' },
    pattern,
    ...more,
  });

/** The plan of a series and its bookings are one: the same names, the same times, and every one of them holds its time. */
export async function expectAgreement(db: Database, seriesId: string, now = Date.now()): Promise<void> {
  const { plan } = await db.selectFrom('series').select('plan').where('id', '=', seriesId).executeTakeFirstOrThrow();
  const planned = seriesDates(plan)
    .filter(({ state, startsAt }) => state === 'planned' && startsAt > now)
    .map(({ id, startsAt, endsAt }) => ({ id, startsAt, endsAt }));
  const rows = await db
    .selectFrom('bookings')
    .leftJoin('claims', 'claims.bookingId', 'bookings.id')
    .select(['seriesDate', 'status', 'bookings.startsAt', 'bookings.endsAt', 'claims.startsAt as claimedFrom', 'wallDate', 'wallMinute'])
    .where('seriesId', '=', seriesId)
    .orderBy('bookings.startsAt')
    .execute();
  const booked = rows
    .filter(({ status, startsAt }) => takesTime(status) && startsAt > now)
    .map(({ seriesDate, startsAt, endsAt }) => ({ id: seriesDate, startsAt, endsAt }));
  expect(booked).toEqual(planned);
  for (const { status, startsAt, claimedFrom } of rows) expect(claimedFrom).toBe(takesTime(status) ? startsAt : null);
}
