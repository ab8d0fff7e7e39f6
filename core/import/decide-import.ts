import { ok, refuse, type Result } from '../result.ts';

export type ImportRefusal = { readonly code: 'import_without_columns' } | { readonly code: 'import_has_errors' };

interface ImportFacts {
  /** Whether it is said where the file has what nobody can be known without. */
  readonly hasNeededColumns: boolean;
  /** Lines that can't be read. */
  readonly wrong: number;
}

/** May a file be taken in? All of it or nothing; lines that are wrong are left out only where somebody said so. */
export function decideImport({ hasNeededColumns, wrong }: ImportFacts, onWrong: 'refuse' | 'leave_out'): Result<null, ImportRefusal> {
  if (!hasNeededColumns) return refuse({ code: 'import_without_columns' });
  return wrong > 0 && onWrong === 'refuse' ? refuse({ code: 'import_has_errors' }) : ok(null);
}
