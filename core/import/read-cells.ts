import type { Columns } from './columns.ts';
import type { FileLine } from './file-line.ts';
import { bareCell } from './harmless-cell.ts';
import type { Tell } from './line-problem.ts';

const NOT_STORABLE = /\u0000|\p{Surrogate}/u;
const NOT_IN_A_LINE = /[\u0000-\u001f\u007f]|\p{Surrogate}/u;
/** May have several lines. */
const PROSE = 'notes';

/** Cells of spreadsheets may hold several lines; names and the like are one. */
const oneLine = (text: string): string => text.replace(/\s*[\r\n\t]+\s*/g, ' ').trim();

interface Layout<F extends string> {
  readonly fields: readonly F[];
  readonly columns: Columns<F>;
  /** How many cells the heading has. */
  readonly width: number;
}

/** The texts of a line by their fields, empty where there is none; tells what can't be kept of them. */
export function readCells<F extends string>(
  { cells }: FileLine,
  { fields, columns, width }: Layout<F>,
  tell: Tell<'strange_characters' | 'too_many_cells'>,
): Readonly<Record<F, string>> {
  const text = (field: F): string => {
    const column = columns[field];
    const cell = column === undefined ? '' : bareCell((cells[column] ?? '').trim()).trim();
    return field === PROSE ? cell : oneLine(cell);
  };
  const texts = Object.fromEntries(fields.map((field) => [field, text(field)])) as Record<F, string>;
  // Most likely a separator that belonged into a cell: then everything behind it stands in the wrong column.
  if (cells.slice(width).some((cell) => cell.trim() !== '')) tell('too_many_cells', String(cells.length));
  if (fields.some((field) => (field === PROSE ? NOT_STORABLE : NOT_IN_A_LINE).test(texts[field]))) tell('strange_characters', '');
  return texts;
}
