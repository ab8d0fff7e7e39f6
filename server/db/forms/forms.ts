import { type Selectable, sql } from 'kysely';
import type { FormVersion } from '../../../core/forms/form-version.ts';
import type { Question } from '../../../core/forms/question.ts';
import type { Database } from '../database.ts';
import type { FormsTable } from '../tables/form-tables.ts';
import type { Tx } from '../transaction.ts';

/** A form with its current questions. */
export interface FormRow extends Selectable<FormsTable> {
  readonly introduction: string;
  readonly questions: readonly Question[];
}

/** The same with who asks it and how often it was answered. */
export interface FormInUse extends FormRow {
  readonly services: readonly { readonly id: string; readonly name: string }[];
  readonly answered: number;
}

export interface FormContent {
  readonly name: string;
  readonly introduction: string;
  readonly questions: readonly Question[];
}

/** More than anybody asks. */
const MOST = 500;

const current = (db: Database) =>
  db
    .selectFrom('forms')
    .innerJoin('formVersions', (join) =>
      join.onRef('formVersions.formId', '=', 'forms.id').onRef('formVersions.number', '=', 'forms.currentVersion'),
    )
    .selectAll('forms')
    .select(['formVersions.introduction', 'formVersions.questions']);

const inUse = (db: Database) =>
  current(db).select([
    sql<FormInUse['services']>`coalesce((select json_agg(json_build_object('id', services.id, 'name', services.name)
      order by services.position, services.created_at) from services where services.form_id = forms.id), '[]')`.as('services'),
    sql<number>`(select count(*)::int from form_answers where form_answers.form_id = forms.id)`.as('answered'),
  ]);

/** All of a coach's, the oldest first. */
export const listForms = (db: Database, coachId: string): Promise<readonly FormInUse[]> =>
  inUse(db).where('forms.coachId', '=', coachId).orderBy('forms.createdAt').orderBy('forms.id').limit(MOST).execute();

/** By id, only among the coach's own. */
export const findForm = (db: Database, coachId: string, formId: string): Promise<FormInUse | undefined> =>
  inUse(db).where('forms.coachId', '=', coachId).where('forms.id', '=', formId).executeTakeFirst();

/** Whether it is one of the coach's own. */
export const hasForm = async (db: Database, coachId: string, formId: string): Promise<boolean> =>
  (await db.selectFrom('forms').select('id').where('coachId', '=', coachId).where('id', '=', formId).executeTakeFirst()) !== undefined;

const versions = (db: Database, coachId: string) =>
  db
    .selectFrom('formVersions')
    .innerJoin('forms', 'forms.id', 'formVersions.formId')
    .select(['formVersions.formId', 'formVersions.number', 'forms.name', 'formVersions.introduction', 'formVersions.questions'])
    .where('formVersions.coachId', '=', coachId);

/** One version, of the coach's own forms. */
export const findFormVersion = (db: Database, coachId: string, formId: string, number: number): Promise<FormVersion | undefined> =>
  versions(db, coachId).where('formVersions.formId', '=', formId).where('formVersions.number', '=', number).executeTakeFirst();

/** The one that is asked now. */
export const findCurrentVersion = (db: Database, coachId: string, formId: string): Promise<FormVersion | undefined> =>
  versions(db, coachId)
    .where('formVersions.formId', '=', formId)
    .whereRef('formVersions.number', '=', 'forms.currentVersion')
    .executeTakeFirst();

/** Of one booking: the version that was answered, else the one that its service asks now. */
export const findFormOfBooking = (db: Database, coachId: string, bookingId: string): Promise<FormVersion | undefined> =>
  versions(db, coachId)
    .innerJoin('bookings', (join) => join.on('bookings.id', '=', bookingId))
    .innerJoin('services', 'services.id', 'bookings.serviceId')
    .leftJoin('formAnswers', 'formAnswers.bookingId', 'bookings.id')
    .where('bookings.coachId', '=', coachId)
    .where((eb) => eb('formVersions.formId', '=', eb.fn.coalesce('formAnswers.formId', 'services.formId')))
    .where((eb) => eb('formVersions.number', '=', eb.fn.coalesce('formAnswers.formVersion', 'forms.currentVersion')))
    .executeTakeFirst();

/** All versions of a form, the newest first. */
export const listFormVersions = (db: Database, coachId: string, formId: string): Promise<readonly FormVersion[]> =>
  versions(db, coachId).where('formVersions.formId', '=', formId).orderBy('formVersions.number', 'desc').execute();

interface NewVersion extends Pick<FormContent, 'introduction' | 'questions'> {
  readonly coachId: string;
  readonly formId: string;
  readonly number: number;
  readonly createdAt: number;
}

const insertVersion = (tx: Tx, { coachId, formId, number, introduction, questions, createdAt }: NewVersion) =>
  tx
    .insertInto('formVersions')
    .values({ coachId, formId, number, introduction, questions: JSON.stringify(questions), createdAt: new Date(createdAt) })
    .execute();

/** With its first version. */
export async function insertForm(
  tx: Tx,
  { id, coachId, createdAt }: { readonly id: string; readonly coachId: string; readonly createdAt: number },
  content: FormContent,
): Promise<void> {
  await tx
    .insertInto('forms')
    .values({ id, coachId, name: content.name, createdAt: new Date(createdAt) })
    .execute();
  await insertVersion(tx, { coachId, formId: id, number: 1, ...content, createdAt });
}

/** Other questions become a version of their own; the ones before stay for those who answered them, or are about to. */
export async function updateForm(
  tx: Tx,
  { id, coachId, currentVersion }: Pick<FormRow, 'id' | 'coachId' | 'currentVersion'>,
  content: FormContent,
  next: { readonly asNewVersion: boolean; readonly at: number },
): Promise<void> {
  const number = next.asNewVersion ? currentVersion + 1 : currentVersion;
  if (next.asNewVersion) await insertVersion(tx, { coachId, formId: id, number, ...content, createdAt: next.at });
  await tx
    .updateTable('forms')
    .set((eb) => ({ name: content.name, currentVersion: number, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** With all its versions. */
export const deleteForm = (tx: Tx, formId: string) => tx.deleteFrom('forms').where('id', '=', formId).execute();
