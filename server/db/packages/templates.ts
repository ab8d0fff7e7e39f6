import { type Selectable, sql } from 'kysely';
import type { Expiry } from '../../../core/packages/expiry.ts';
import type { Price } from '../../../core/services/price.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { PackageTemplatesTable } from '../tables/package-tables.ts';
import type { Tx } from '../transaction.ts';
import { priceOf } from './packages.ts';

export type PackageTemplateRow = Selectable<PackageTemplatesTable>;

/** With how many packages were made of it. */
export interface AssignedTemplate extends PackageTemplateRow {
  readonly assigned: number;
}

export interface PackageTemplateContent {
  readonly name: string;
  readonly credits: number;
  readonly durationMinutes: number | null;
  readonly serviceIds: readonly string[];
  readonly expiry: Expiry;
  readonly price: Price | null;
  readonly note: string;
  readonly active: boolean;
}

/** What of a row is the coach's to change. */
export const templateContent = ({ priceMinor, currency, ...row }: PackageTemplateRow): PackageTemplateContent => ({
  name: row.name,
  credits: row.credits,
  durationMinutes: row.durationMinutes,
  serviceIds: row.serviceIds,
  expiry: row.expiry,
  price: priceOf({ priceMinor, currency }),
  note: row.note,
  active: row.active,
});

const columns = ({ price, expiry, serviceIds, ...content }: PackageTemplateContent) => ({
  name: content.name,
  credits: content.credits,
  durationMinutes: content.durationMinutes,
  serviceIds: [...serviceIds],
  expiry: JSON.stringify(expiry),
  priceMinor: price === null ? null : BigInt(price.minor),
  currency: price?.currency ?? null,
  note: content.note,
  active: content.active,
});

const select = (db: Database) =>
  db
    .selectFrom('packageTemplates')
    .selectAll()
    .select(sql<number>`(select count(*)::int from packages where template_id = package_templates.id)`.as('assigned'));

/** In the order in which they were made. */
export const listTemplates = (db: Database, coachId: string): Promise<readonly AssignedTemplate[]> =>
  select(db).where('coachId', '=', coachId).orderBy('position').orderBy('createdAt').limit(500).execute();

/** By id, only among the coach's own. */
export const findTemplate = (db: Database, coachId: string, templateId: string): Promise<AssignedTemplate | undefined> =>
  select(db).where('coachId', '=', coachId).where('id', '=', templateId).executeTakeFirst();

interface Owner {
  readonly id: string;
  readonly coachId: string;
  readonly createdAt: Instant;
}

/** Comes last. */
export const insertTemplate = (tx: Tx, { id, coachId, createdAt }: Owner, content: PackageTemplateContent) =>
  tx
    .insertInto('packageTemplates')
    .values((eb) => ({
      id,
      coachId,
      createdAt: new Date(createdAt),
      ...columns(content),
      position: eb
        .selectFrom('packageTemplates')
        .select((each) => each.fn.coalesce(each(each.fn.max('position'), '+', 1), each.lit(0)).as('position'))
        .where('coachId', '=', coachId),
    }))
    .execute();

/** Packages that were made of it keep what they were made with. */
export const updateTemplate = (tx: Tx, templateId: string, content: PackageTemplateContent) =>
  tx
    .updateTable('packageTemplates')
    .set((eb) => ({ ...columns(content), version: eb('version', '+', 1) }))
    .where('id', '=', templateId)
    .execute();

/** Packages that were made of it stay, of no template. */
export const deleteTemplate = (tx: Tx, templateId: string) => tx.deleteFrom('packageTemplates').where('id', '=', templateId).execute();
