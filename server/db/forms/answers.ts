import { sql } from 'kysely';
import type { Answers } from '../../../core/forms/answer.ts';
import type { FormVersion } from '../../../core/forms/form-version.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';
import { containing } from '../wire/containing.ts';

/** What was answered before one session, and on which version of which form. */
export interface BookingAnswers {
  readonly formId: string;
  readonly formVersion: number;
  readonly answers: Answers;
  readonly times: number;
  /** Sent by whoever had proven to be the client. */
  readonly proven: boolean;
  readonly answeredAt: Instant;
  readonly changedAt: Instant;
}

/** With whose they are, and the session they belong to. */
interface AnswersOfSession extends BookingAnswers {
  readonly bookingId: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly clientEmail: string;
  readonly serviceName: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** For lists: with what was asked. */
export interface ListedAnswers extends AnswersOfSession {
  readonly form: FormVersion;
}

export interface AnswersFilter {
  readonly formId?: string | undefined;
  readonly clientId?: string | undefined;
  /** Part of an answer or of the client's name; '' for all. */
  readonly search: string;
}

/** Only of the coach's own bookings. */
export const findAnswers = (db: Database, coachId: string, bookingId: string): Promise<BookingAnswers | undefined> =>
  db
    .selectFrom('formAnswers')
    .select(['formId', 'formVersion', 'answers', 'times', 'proven', 'answeredAt', 'changedAt'])
    .where('coachId', '=', coachId)
    .where('bookingId', '=', bookingId)
    .executeTakeFirst();

function filtered(db: Database, coachId: string, { formId, clientId, search }: AnswersFilter) {
  let query = db
    .selectFrom('formAnswers')
    .innerJoin('clients', 'clients.id', 'formAnswers.clientId')
    .where('formAnswers.coachId', '=', coachId);
  if (formId !== undefined) query = query.where('formAnswers.formId', '=', formId);
  if (clientId !== undefined) query = query.where('formAnswers.clientId', '=', clientId);
  if (search === '') return query;
  const like = containing(search);
  return query.where((eb) => eb.or([eb('formAnswers.text', 'ilike', like), eb('clients.name', 'ilike', like)]));
}

const ofSessions = (query: ReturnType<typeof filtered>) =>
  query
    .innerJoin('bookings', 'bookings.id', 'formAnswers.bookingId')
    .innerJoin('services', 'services.id', 'bookings.serviceId')
    .select([
      'formAnswers.bookingId',
      'formAnswers.clientId',
      'formAnswers.formId',
      'formAnswers.formVersion',
      'formAnswers.answers',
      'formAnswers.times',
      'formAnswers.proven',
      'formAnswers.answeredAt',
      'formAnswers.changedAt',
      'clients.name as clientName',
      'clients.email as clientEmail',
      'services.name as serviceName',
      'bookings.startsAt',
      'bookings.endsAt',
    ])
    .orderBy('formAnswers.changedAt', 'desc')
    .orderBy('bookings.startsAt', 'desc')
    .orderBy('formAnswers.bookingId');

const listed = (query: ReturnType<typeof filtered>) =>
  ofSessions(query)
    .innerJoin('forms', 'forms.id', 'formAnswers.formId')
    .innerJoin('formVersions', (join) =>
      join.onRef('formVersions.formId', '=', 'formAnswers.formId').onRef('formVersions.number', '=', 'formAnswers.formVersion'),
    )
    .select(['forms.name as formName', 'formVersions.introduction', 'formVersions.questions']);

type Row = Awaited<ReturnType<ReturnType<typeof listed>['execute']>>[number];

const withForm = ({ formName: name, introduction, questions, ...row }: Row): ListedAnswers => ({
  ...row,
  form: { formId: row.formId, number: row.formVersion, name, introduction, questions },
});

/** A page of them, the newest first, and how many there are in all. */
export async function listAnswers(
  db: Database,
  coachId: string,
  filter: AnswersFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly answers: readonly ListedAnswers[]; readonly total: number }> {
  const [rows, { total }] = await Promise.all([
    listed(filtered(db, coachId, filter))
      .offset(page.offset)
      .limit(page.limit)
      .execute(),
    filtered(db, coachId, filter)
      .select((eb) => eb.fn.countAll<bigint>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { answers: rows.map(withForm), total: Number(total) };
}

/** All that were ever given to a form, the newest first. What was asked would come with each of thousands: its versions are read once. */
export const listAnswersToForm = (db: Database, coachId: string, formId: string): Promise<readonly AnswersOfSession[]> =>
  ofSessions(filtered(db, coachId, { formId, search: '' })).execute();

interface GivenAnswers {
  readonly coachId: string;
  readonly clientId: string;
  readonly bookingIds: readonly string[];
  readonly formId: string;
  readonly formVersion: number;
  readonly answers: Answers;
  readonly text: string;
  readonly proven: boolean;
  readonly at: Instant;
}

/** The last ones stand; it is counted how often they came. Gives that for each booking. */
export const writeAnswers = (tx: Tx, { bookingIds, at, ...given }: GivenAnswers) =>
  tx
    .insertInto('formAnswers')
    .values(
      bookingIds.map((bookingId) => ({
        ...given,
        bookingId,
        answers: JSON.stringify(given.answers),
        answeredAt: new Date(at),
        changedAt: new Date(at),
      })),
    )
    .onConflict((conflict) =>
      conflict.column('bookingId').doUpdateSet((eb) => ({
        formId: eb.ref('excluded.formId'),
        formVersion: eb.ref('excluded.formVersion'),
        answers: sql<string>`excluded.answers`,
        text: eb.ref('excluded.text'),
        changedAt: sql<Date>`excluded.changed_at`,
        proven: sql<boolean>`form_answers.proven or excluded.proven`,
        times: eb('formAnswers.times', '+', 1),
      })),
    )
    .returning(['bookingId', 'times'])
    .execute();

/** Nothing of what somebody answered is left. */
export const eraseAnswers = (tx: Tx, coachId: string, clientIds: readonly string[]) =>
  tx.deleteFrom('formAnswers').where('coachId', '=', coachId).where('clientId', 'in', clientIds).execute();

/** They go with the bookings they belong to. */
export const mergeAnswers = (tx: Tx, coachId: string, keptId: string, otherId: string) =>
  tx.updateTable('formAnswers').set({ clientId: keptId }).where('coachId', '=', coachId).where('clientId', '=', otherId).execute();

/** For somebody's own data: each answer with what was asked. */
export const collectAnswers = (db: Database, coachId: string, clientIds: readonly string[]) =>
  db
    .selectFrom('formAnswers')
    .innerJoin('forms', 'forms.id', 'formAnswers.formId')
    .innerJoin('formVersions', (join) =>
      join.onRef('formVersions.formId', '=', 'formAnswers.formId').onRef('formVersions.number', '=', 'formAnswers.formVersion'),
    )
    .select([
      'formAnswers.bookingId',
      'forms.name as form',
      'formAnswers.formVersion',
      'formVersions.questions',
      'formAnswers.answers',
      'formAnswers.times',
      'formAnswers.answeredAt',
      'formAnswers.changedAt',
    ])
    .where('formAnswers.coachId', '=', coachId)
    .where('formAnswers.clientId', 'in', clientIds)
    .orderBy('formAnswers.answeredAt')
    .orderBy('formAnswers.bookingId')
    .execute();
