import type { FileLine } from '../../import/file-line.ts';
import { dateOrderOf } from '../../import/read-date.ts';
import { hasNeededColumns } from './has-needed-columns.ts';
import type { ImportColumns } from './import-field.ts';
import { type ReadLine, readImportLine } from './read-import-line.ts';

/** All lines of a file as clients, or as what is wrong with them. None while nobody said where names and addresses stand. */
export function readImport(headings: readonly string[], lines: readonly FileLine[], columns: ImportColumns): readonly ReadLine[] {
  if (!hasNeededColumns(columns)) return [];
  const { startedOn } = columns;
  const dateOrder = startedOn === undefined ? 'unknown' : dateOrderOf(lines.map(({ cells }) => cells[startedOn] ?? ''));
  return lines.map((line) => readImportLine(line, { columns, width: headings.length, dateOrder }));
}
