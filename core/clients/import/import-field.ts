import type { Columns } from '../../import/columns.ts';
import { CLIENT_FIELDS } from '../client-fields.ts';

/** What a column of a file can hold. First and last name are for files that have no whole one. */
export const IMPORT_FIELDS = [...CLIENT_FIELDS, 'firstName', 'lastName'] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

export type ImportColumns = Columns<ImportField>;
