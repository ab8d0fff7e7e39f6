import { harmlessCell } from '../../import/harmless-cell.ts';
import { CLIENT_FIELDS } from '../client-fields.ts';
import type { ClientContent } from '../decide-client.ts';

/**
 * A client as the cells of a table, one a field, in which no spreadsheet finds anything to run. An import reads the same client out of them.
 * `yesNo` has the words for both.
 */
export function exportCells(client: ClientContent, yesNo: { readonly yes: string; readonly no: string }): readonly string[] {
  const cellOf = (field: (typeof CLIENT_FIELDS)[number]): string => {
    const value = client[field];
    if (value === null) return '';
    if (typeof value === 'boolean') return value ? yesNo.yes : yesNo.no;
    return typeof value === 'object' ? value.join(', ') : String(value);
  };
  return CLIENT_FIELDS.map((field) => harmlessCell(cellOf(field)));
}
