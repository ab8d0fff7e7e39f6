import type { PackageTerms } from '../../../core/packages/uses/package-terms.ts';
import type { Database } from '../database.ts';

interface NamedTerms extends PackageTerms {
  readonly name: string;
}

/** What decides over credits that come back to these packages, by package. Nothing is asked where there is none. */
export async function listPackageTerms(db: Database, packageIds: readonly (string | null)[]): Promise<ReadonlyMap<string, NamedTerms>> {
  const ids = [...new Set(packageIds.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('packages')
    .innerJoin('coaches', 'coaches.id', 'packages.coachId')
    .select(['packages.id', 'packages.name', 'packages.expiresAt', 'coaches.creditRules'])
    .where('packages.id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, name, expiresAt, creditRules }) => [id, { name, expiresAt, graceDays: creditRules.graceDays }]));
}
