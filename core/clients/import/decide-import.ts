import { ok, refuse, type Result } from '../../result.ts';
import type { ImportColumns } from './import-field.ts';
import type { ImportPlan } from './plan-import.ts';

export type ImportRefusal = { readonly code: 'import_without_columns' } | { readonly code: 'import_has_errors' };

/** Nobody can be known without a name and an address. */
export const hasNeededColumns = ({ email, name, firstName, lastName }: ImportColumns): boolean =>
  email !== undefined && (name ?? firstName ?? lastName) !== undefined;

/** May this plan be carried out? All of it or nothing; lines that are wrong are left out only where somebody said so. */
export function decideImport(plan: ImportPlan, columns: ImportColumns, onWrong: 'refuse' | 'leave_out'): Result<ImportPlan, ImportRefusal> {
  if (!hasNeededColumns(columns)) return refuse({ code: 'import_without_columns' });
  if (plan.counts.wrong > 0 && onWrong === 'refuse') return refuse({ code: 'import_has_errors' });
  return ok(plan);
}
