import { sql } from 'kysely';
import { REMIND_FROM } from '../../../core/forms/reminder-due.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';

const unanswered = (db: Database, now: Instant) =>
  db
    .selectFrom('bookings')
    .innerJoin('services', 'services.id', 'bookings.serviceId')
    .leftJoin('formAnswers', 'formAnswers.bookingId', 'bookings.id')
    .select([
      'bookings.id',
      'bookings.coachId',
      'bookings.status',
      'bookings.startsAt',
      'bookings.createdAt',
      'bookings.sequence',
      'bookings.formRemindedAt as remindedAt',
    ])
    .where('services.formId', 'is not', null)
    .where('formAnswers.bookingId', 'is', null)
    .where('bookings.status', '=', 'confirmed')
    .where(sql.ref<Date>('bookings.startsAt'), '>', new Date(now))
    .where(sql.ref<Date>('bookings.startsAt'), '<=', new Date(now + REMIND_FROM))
    .where((eb) =>
      eb.or([
        eb('bookings.formRemindedAt', 'is', null),
        eb(sql.ref<Date>('bookings.formRemindedAt'), '<', sql<Date>`bookings.starts_at - ${`${REMIND_FROM} milliseconds`}::interval`),
      ]),
    );

/** Sessions of all coaches that begin soon and whose form nobody answered. Which of them are reminded of is core's to say. */
export const listUnanswered = (db: Database, now: Instant) =>
  unanswered(db, now).orderBy('bookings.startsAt').orderBy('bookings.id').execute();

/** The same one, if it is so still. */
export const findUnanswered = (db: Database, bookingId: string, now: Instant) =>
  unanswered(db, now).where('bookings.id', '=', bookingId).executeTakeFirst();

/** Whoever asks what is due under the same lock finds it no more. */
export const noteFormReminded = (tx: Tx, bookingId: string, now: Instant) =>
  tx
    .updateTable('bookings')
    .set({ formRemindedAt: new Date(now) })
    .where('id', '=', bookingId)
    .execute();
