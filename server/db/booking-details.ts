import { sql } from 'kysely';
import type { BookingParty } from '../../core/bookings/booking.ts';
import type { Actor } from '../../core/identity/actor.ts';
import { mayRunPractice } from '../../core/identity/may-run-practice.ts';
import { BLOCKING_STATUSES, type BookingStatus } from '../../core/bookings/booking-status.ts';
import type { CreditReturn } from '../../core/packages/credit-return.ts';
import type { CreditRules } from '../../core/packages/credit-rules.ts';
import type { Series } from '../../core/series/series.ts';
import { DAY, type Instant } from '../../core/time/instant.ts';
import type { BookingRow } from './bookings.ts';
import type { Database } from './database.ts';
import { withSeriesPlans } from './series/with-series-plans.ts';

/** A booking with the names around it, as views show it. */
export interface BookingDetails extends BookingRow {
  readonly coachSlug: string;
  readonly coachName: string;
  readonly coachEmail: string;
  readonly coachTimeZone: string;
  readonly serviceSlug: string;
  readonly serviceName: string;
  readonly serviceColor: string;
  readonly preparation: string;
  readonly overbooked: boolean;
  /** When and with which words the coach asked for another time; null where no question is open. */
  readonly askedAt: Instant | null;
  readonly askNote: string | null;
  /** Whose answer its request waits for, and until when; null where it is not only asked for. */
  readonly requestWaitsFor: BookingParty | null;
  readonly requestAnswerBy: Instant | null;
  /** Whether what is asked before it was answered, and whether something in it must be; null where nothing is asked. */
  readonly formAnswered: boolean;
  /** Answered by whoever had proven to be the client. */
  readonly formProven: boolean;
  readonly formRequired: boolean | null;
  /** Of the package that it uses; null where it uses none. */
  readonly packageName: string | null;
  readonly packageBalance: number | null;
  readonly packageGranted: number | null;
  readonly packageExpiresAt: Instant | null;
  /** Of what does not take place: the credits that came back, and how their package stands. */
  readonly creditReturn: CreditReturn | null;
  readonly creditRules: CreditRules;
  /** What a session of its service costs today. */
  readonly serviceCredits: number;
  /** Of its series, where that was read with it. */
  readonly seriesPlan?: Series;
}

/** Of the version that was answered, else of the one that is asked now. */
const formRequired = sql<boolean | null>`coalesce(
  (select jsonb_path_exists(form_versions.questions, '$[*] ? (@.required == true)') from form_answers
    join form_versions on form_versions.form_id = form_answers.form_id and form_versions.number = form_answers.form_version
    where form_answers.booking_id = bookings.id),
  (select jsonb_path_exists(form_versions.questions, '$[*] ? (@.required == true)') from forms
    join form_versions on form_versions.form_id = forms.id and form_versions.number = forms.current_version
    where forms.id = services.form_id))`;

/** Of what does not take place and uses no credits any more: those that came back when it ended, and how their package stands. */
const creditReturn = sql<CreditReturn | null>`(case when bookings.package_id is null and bookings.status in ('declined', 'cancelled', 'expired') then (
  select json_build_object('packageId', back.id, 'name', back.name, 'credits', returned.amount, 'left', back.balance, 'total', back.granted,
    'until', back.expires_on)
  from credit_entries returned join packages back on back.id = returned.package_id
  where returned.booking_id = bookings.id and returned.kind = 'return' and returned.at >= coalesce(bookings.cancelled_at, returned.at)
  order by returned.at desc limit 1) end)`;

/** Bookings with the names around them, for whoever the caller restricts them to. */
export const selectBookingDetails = (db: Database) =>
  db
    .selectFrom('bookings')
    .innerJoin('coaches', 'coaches.id', 'bookings.coachId')
    .innerJoin('services', 'services.id', 'bookings.serviceId')
    .leftJoin('rescheduleRequests', (join) =>
      join.onRef('rescheduleRequests.bookingId', '=', 'bookings.id').on('rescheduleRequests.state', '=', 'open'),
    )
    .leftJoin('requests', (join) => join.onRef('requests.id', '=', 'bookings.requestId').on('requests.state', '=', 'open'))
    .leftJoin('packages', 'packages.id', 'bookings.packageId')
    .selectAll('bookings')
    .select([
      'coaches.slug as coachSlug',
      'coaches.name as coachName',
      'coaches.email as coachEmail',
      'coaches.timeZone as coachTimeZone',
      'services.slug as serviceSlug',
      'services.name as serviceName',
      'services.color as serviceColor',
      'services.preparation as preparation',
      'services.credits as serviceCredits',
      'packages.name as packageName',
      'packages.balance as packageBalance',
      'packages.granted as packageGranted',
      'packages.expiresAt as packageExpiresAt',
      creditReturn.as('creditReturn'),
      'coaches.creditRules as creditRules',
      'rescheduleRequests.askedAt as askedAt',
      'rescheduleRequests.note as askNote',
      'requests.waitsFor as requestWaitsFor',
      'requests.answerBy as requestAnswerBy',
      sql<boolean>`exists (select 1 from claims where claims.booking_id = bookings.id and claims.overbooked_by is not null)`.as(
        'overbooked',
      ),
      sql<boolean>`exists (select 1 from form_answers where form_answers.booking_id = bookings.id)`.as('formAnswered'),
      sql<boolean>`exists (select 1 from form_answers where form_answers.booking_id = bookings.id and form_answers.proven)`.as(
        'formProven',
      ),
      formRequired.as('formRequired'),
    ]);

/** One booking, if the actor may see it. */
export async function loadBookingDetails(db: Database, actor: Actor, bookingId: string): Promise<BookingDetails | undefined> {
  const row = await selectBookingDetails(db).where('bookings.id', '=', bookingId).executeTakeFirst();
  if (!row || !(mayRunPractice(actor, row.coachId) || (actor.kind === 'link' && actor.bookingId === row.id))) return undefined;
  return (await withSeriesPlans(db, [row]))[0];
}

interface BookingFilter {
  /** Bookings that touch `[from, until)`. */
  readonly from?: Instant;
  readonly until?: Instant;
  readonly status?: BookingStatus | undefined;
  /** Only those that take the coach's time: not cancelled, declined or expired ones. */
  readonly takingTime?: boolean;
  readonly clientId?: string | undefined;
  /** By start; `earliest` where it isn't said. */
  readonly order?: 'earliest' | 'latest';
  readonly offset?: number;
  readonly limit: number;
}

/** The bookings of a practice, by start; empty for whoever doesn't run it. */
export async function listBookingDetails(
  db: Database,
  actor: Actor,
  coachId: string,
  filter: BookingFilter,
): Promise<readonly BookingDetails[]> {
  if (!mayRunPractice(actor, coachId)) return [];
  let query = selectBookingDetails(db)
    .where('bookings.coachId', '=', coachId)
    .orderBy('bookings.startsAt', filter.order === 'latest' ? 'desc' : 'asc')
    .orderBy('bookings.id')
    .offset(filter.offset ?? 0)
    .limit(filter.limit);
  if (filter.from !== undefined)
    query = query
      .where(sql.ref<Date>('bookings.endsAt'), '>', new Date(filter.from))
      // The longest session is a day; this lets the index start where the span does.
      .where(sql.ref<Date>('bookings.startsAt'), '>', new Date(filter.from - 2 * DAY));
  if (filter.until !== undefined) query = query.where(sql.ref<Date>('bookings.startsAt'), '<', new Date(filter.until));
  if (filter.takingTime) query = query.where('bookings.status', 'in', BLOCKING_STATUSES);
  if (filter.status !== undefined) query = query.where('bookings.status', '=', filter.status);
  if (filter.clientId !== undefined) query = query.where('bookings.clientId', '=', filter.clientId);
  return withSeriesPlans(db, await query.execute());
}
