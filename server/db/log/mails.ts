import { sql } from 'kysely';
import { BLOCKING_STATUSES } from '../../../core/bookings/booking-status.ts';
import type { BookingMailEvent } from '../../../core/bookings/booking-effect.ts';
import type { FormEvent } from '../../../core/forms/form-effect.ts';
import type { PlacementsMailEffect } from '../../../core/cycles/cycle-effect.ts';
import type { MailCause, PlacementsStanding } from '../../../core/mails/is-resendable.ts';
import type { PackageMailStanding } from '../../../core/packages/notices/package-mail-verdict.ts';
import type { PackageEvent } from '../../../core/packages/package-effect.ts';
import type { RequestStanding } from '../../../core/requests/mails/request-mail-verdict.ts';
import type { RequestMailEvent } from '../../../core/requests/request-effect.ts';
import type { WaitlistMailEvent } from '../../../core/waitlist/waitlist-effect.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import { waitlistMailStanding } from '../waitlist/waitlist-mail-facts.ts';
import { containing } from '../wire/containing.ts';

interface MailFilter {
  readonly state: 'sending' | 'sent' | 'kept' | 'failed' | undefined;
  /** Part of an address or subject; '' for all. */
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
}

/** The effect as the log keeps it; its shape is that of the job that sent the mail. */
interface KeptEffect {
  readonly kind: string;
  readonly event?: string;
  readonly sequence?: number;
  readonly round?: number;
  readonly answers?: number;
  readonly requestId?: string;
  readonly version?: number;
  readonly times?: number;
  readonly position?: number;
  readonly toldAt?: Instant;
  readonly before?: { readonly startsAt: Instant; readonly endsAt: Instant };
}

function asked(db: Database, { state, search }: Pick<MailFilter, 'state' | 'search'>) {
  let query = db.selectFrom('mails');
  if (state) query = query.where('mails.state', '=', state);
  if (search === '') return query;
  const like = containing(search);
  return query.where((eb) => eb.or([eb('mails.recipient', 'ilike', like), eb('mails.subject', 'ilike', like)]));
}

/** True when one of the bookings that one mail told of, or one of the series, is still to come. */
const someAhead = (now: Instant) => sql<boolean>`exists (select from bookings ahead
  where (ahead.id::text in (select jsonb_array_elements_text(mails.effect->'bookingIds'))
      or ahead.series_id = (mails.effect->>'seriesId')::uuid)
    and ahead.status in (${sql.join(BLOCKING_STATUSES)}) and ahead.ends_at > ${new Date(now)})`;

/** How the dates of a cycle stand that a mail told a client of. */
const placementsStanding = sql<PlacementsStanding | null>`(
  select json_build_object('rounds', part.rounds, 'answers', part.answers,
    'answerUntil', case when cycles.deadline_done_at is null then extract(epoch from cycles.confirm_by) * 1000 end,
    'endsAt', (select extract(epoch from max(bookings.ends_at)) * 1000 from placements join bookings on bookings.id = placements.booking_id
      where placements.cycle_id = part.cycle_id and placements.regular_id = part.regular_id))
  from cycle_regulars part join cycles on cycles.id = part.cycle_id
  where part.cycle_id::text = mails.effect->>'cycleId' and part.regular_id::text = mails.effect->>'regularId')`;

/** How a request and its sessions stand that a mail told of. */
const requestStanding = sql<RequestStanding | null>`(
  select json_build_object('state', requests.state, 'version', requests.version, 'waitsFor', requests.waits_for,
    'answerBy', extract(epoch from requests.answer_by) * 1000,
    'bookings', (select json_agg(json_build_object('status', asked.status, 'sequence', asked.sequence, 'cancelledBy', asked.cancelled_by,
      'startsAt', extract(epoch from asked.starts_at) * 1000, 'endsAt', extract(epoch from asked.ends_at) * 1000,
      'cancelledAt', extract(epoch from asked.cancelled_at) * 1000, 'openRequestId', null))
      from bookings asked where asked.request_id = requests.id))
  from requests where requests.id = case when mails.effect->>'kind' = 'request_mail' then (mails.effect->>'requestId')::uuid end)`;

/** How often the questions before a booking were answered; null where they were not. */
const timesAnswered = sql<number | null>`(select form_answers.times from form_answers where form_answers.booking_id = mails.booking_id)`;

/** How a package stands that a mail told of. */
const packageStanding = sql<PackageMailStanding | null>`(
  select json_build_object('balance', packages.balance, 'expiresAt', extract(epoch from packages.expires_at) * 1000,
    'expiredAt', extract(epoch from packages.expired_at) * 1000, 'closedAt', extract(epoch from packages.closed_at) * 1000,
    'lost', (select coalesce(-sum(gone.amount), 0) from credit_entries gone
      where gone.package_id = packages.id and gone.kind = 'expire' and gone.at >= packages.expires_at),
    'lowAt', (coaches.credit_rules ->> 'lowAt')::int)
  from packages join coaches on coaches.id = packages.coach_id
  where packages.id = case when mails.effect->>'kind' = 'package_mail' then (mails.effect->>'packageId')::uuid end)`;

/** How a place in line stands that a mail told of. */
const waitlistStanding = waitlistMailStanding(
  sql`(case when mails.effect->>'kind' = 'waitlist_mail' then (mails.effect->>'entryId')::uuid end)`,
  sql`(mails.effect->>'offerId')::uuid`,
);

const cycleExists = sql<boolean>`exists (select from cycles where cycles.id::text = mails.effect->>'cycleId')`;

const withCause = (query: ReturnType<typeof asked>, now: Instant) =>
  query
    .leftJoin('bookings', 'bookings.id', 'mails.bookingId')
    .leftJoin('rescheduleRequests as asks', (join) => join.onRef('asks.bookingId', '=', 'bookings.id').on('asks.state', '=', 'open'))
    .leftJoin('invitations', (join) =>
      join.on(sql<boolean>`invitations.id::text = mails.effect->>'invitationId'`).on('invitations.acceptedAt', 'is', null),
    )
    .select([
      'mails.id',
      'mails.coachId',
      'mails.kind',
      'mails.recipient',
      'mails.subject',
      'mails.state',
      'mails.lastError',
      'mails.createdAt',
      'mails.effect',
      'bookings.status',
      'bookings.sequence',
      'bookings.cancelledBy',
      'bookings.cancelledAt',
      'bookings.startsAt',
      'bookings.endsAt',
      'asks.id as openRequestId',
      'invitations.expiresAt as openUntil',
      someAhead(now).as('someAhead'),
      placementsStanding.as('placementsStanding'),
      requestStanding.as('requestStanding'),
      cycleExists.as('cycleExists'),
      packageStanding.as('packageStanding'),
      waitlistStanding.as('waitlistStanding'),
      timesAnswered.as('timesAnswered'),
    ]);

type CauseRow = Awaited<ReturnType<ReturnType<typeof withCause>['execute']>>[number];

function causeOf(row: CauseRow): MailCause {
  const effect = row.effect as KeptEffect | null;
  // While it is on its way there is nothing to repeat.
  if (row.state === 'sending') return { kind: 'none' };
  switch (effect?.kind ?? '') {
    case 'booking_mail': {
      const { status, sequence, startsAt, endsAt, cancelledBy, cancelledAt, openRequestId } = row;
      const isThere = status !== null && sequence !== null && startsAt !== null && endsAt !== null;
      const standing = isThere ? { status, sequence, startsAt, endsAt, cancelledBy, cancelledAt, openRequestId } : null;
      return { kind: 'booking', effect: { ...effect, event: (effect?.event ?? 'booked') as BookingMailEvent }, standing };
    }
    case 'bookings_mail':
    case 'series_mail':
      return { kind: 'bookings', someAhead: row.someAhead };
    case 'request_mail': {
      const { event, version } = effect ?? {};
      return {
        kind: 'request',
        effect: { event: (event ?? 'asked') as RequestMailEvent, version: version ?? 0 },
        standing: row.requestStanding,
      };
    }
    case 'form_mail': {
      const { status, startsAt, timesAnswered: times } = row;
      const { event, times: told = 0 } = effect ?? {};
      const standing = status === null || startsAt === null ? null : { status, startsAt, times };
      return { kind: 'form', effect: { event: (event ?? 'submitted') as FormEvent, times: told }, standing };
    }
    case 'package_mail':
      return { kind: 'package', effect: { event: (effect?.event ?? 'assigned') as PackageEvent }, standing: row.packageStanding };
    case 'waitlist_mail': {
      const { event, position, toldAt } = effect ?? {};
      const said = { ...(position !== undefined && { position }), ...(toldAt !== undefined && { toldAt }) };
      return { kind: 'waitlist', effect: { event: (event ?? 'joined') as WaitlistMailEvent, ...said }, standing: row.waitlistStanding };
    }
    case 'invitation_mail':
      return { kind: 'invitation', openUntil: row.openUntil };
    case 'account_mail':
      return { kind: 'account' };
    case 'placements_mail':
      return { kind: 'placements', effect: effect as PlacementsMailEffect, standing: row.placementsStanding };
    case 'cycle_mail':
      return { kind: 'cycle', exists: row.cycleExists };
    default:
      return { kind: 'none' };
  }
}

const told = (row: CauseRow) => {
  const { id, coachId, kind, recipient, subject, state, lastError, createdAt, effect } = row;
  return { id, coachId, kind, recipient, subject, state, lastError, createdAt, effect: effect as KeptEffect | null, cause: causeOf(row) };
};

/** The log of all that was sent, newest first. For owners only: routes see to that. */
export async function searchMails(db: Database, filter: MailFilter, now: Instant) {
  const [rows, counted] = await Promise.all([
    withCause(asked(db, filter), now)
      .orderBy('mails.createdAt', 'desc')
      .orderBy('mails.id')
      .offset(filter.offset)
      .limit(filter.limit)
      .execute(),
    asked(db, filter)
      .select((eb) => eb.fn.countAll<bigint>().as('count'))
      .executeTakeFirstOrThrow(),
  ]);
  return { mails: rows.map(told), total: Number(counted.count) };
}

/** What was sent about one booking, alone or together with others; newest first. For whoever runs its practice: routes see to that. */
export async function listMailsOfBooking(db: Database, bookingId: string, now: Instant) {
  const rows = await withCause(db.selectFrom('mails'), now)
    .where((eb) =>
      eb.or([
        eb('mails.bookingId', '=', bookingId),
        sql<boolean>`(mails.effect ? 'bookingIds' and mails.effect -> 'bookingIds' @> ${JSON.stringify(bookingId)}::jsonb)`,
        // Of several that were asked for in one step, a mail is kept with the first.
        sql<boolean>`(mails.effect->>'kind' = 'request_mail' and mails.effect->>'requestId' = (
          select request_id::text from bookings whole where whole.id = ${bookingId}))`,
        // Of a series: what was told of all of it, and of changes that this one was among.
        sql<boolean>`(mails.effect->>'kind' = 'series_mail' and mails.effect->>'seriesId' = (
          select series_id::text from bookings date where date.id = ${bookingId})
          and (mails.effect->>'event' <> 'changed' or mails.effect->'changes' @> ${JSON.stringify([{ bookingId }])}::jsonb))`,
      ]),
    )
    .orderBy('mails.createdAt', 'desc')
    .orderBy('mails.id')
    .limit(200)
    .execute();
  return rows.map(told);
}

export async function loadMail(db: Database, id: string, now: Instant) {
  const row = await withCause(asked(db, { state: undefined, search: '' }), now)
    .where('mails.id', '=', id)
    .executeTakeFirst();
  return row && told(row);
}
