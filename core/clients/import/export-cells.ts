import type { ClientContent } from '../decide-client.ts';
import { harmlessCell } from './harmless-cell.ts';
import type { ImportField } from './import-field.ts';

/** The columns of an export, in their order. An import that reads them gives the same clients again. */
export const EXPORT_FIELDS = [
  'name',
  'email',
  'phone',
  'timeZone',
  'startedOn',
  'tags',
  'notes',
  'connected',
  'vip',
  'priority',
  'state',
] as const satisfies readonly ImportField[];

/** A client as the cells of a table, in which no spreadsheet finds anything to run. `yesNo` has the words for both. */
export function exportCells(client: ClientContent, yesNo: { readonly yes: string; readonly no: string }): readonly string[] {
  const cellOf = (field: (typeof EXPORT_FIELDS)[number]): string => {
    const value = client[field];
    if (value === null) return '';
    if (typeof value === 'boolean') return value ? yesNo.yes : yesNo.no;
    return typeof value === 'object' ? value.join(', ') : String(value);
  };
  return EXPORT_FIELDS.map((field) => harmlessCell(cellOf(field)));
}
