import type { Columns } from '../../../import/columns.ts';
import type { FileLine } from '../../../import/file-line.ts';
import { dateOrderOf } from '../../../import/read-date.ts';
import type { RosterField } from '../roster-field.ts';
import { type ReadRegularLine, readRosterLine } from './read-roster-line.ts';

/** All lines of a file as regulars, or as what is wrong with them. None while nobody said where the addresses stand. */
export function readRoster(
  headings: readonly string[],
  lines: readonly FileLine[],
  columns: Columns<RosterField>,
): readonly ReadRegularLine[] {
  if (columns.email === undefined) return [];
  const { started_on: startedOn } = columns;
  const dateOrder = startedOn === undefined ? 'unknown' : dateOrderOf(lines.map(({ cells }) => cells[startedOn] ?? ''));
  return lines.map((line) => readRosterLine(line, { columns, width: headings.length, dateOrder }));
}
