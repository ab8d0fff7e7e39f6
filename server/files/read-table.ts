import { CsvError, parse } from 'csv-parse/sync';
import { ok, refuse, type Result } from '../../core/result.ts';
import { decodeText, type Encoding } from './decode-text.ts';
import { guessSeparator, type Separator } from './guess-separator.ts';

export interface Table {
  readonly encoding: Encoding;
  readonly separator: Separator;
  readonly headings: readonly string[];
  /** Without empty ones. A line that spans several is numbered by its first; the heading is line 1. */
  readonly lines: readonly Line[];
}

export type TableRefusal =
  /** `openQuote` is the line with a quotation mark that is never closed. */
  { readonly code: 'import_unreadable'; readonly openQuote?: number } | { readonly code: 'import_too_long' };

const MOST_LINES = 50_000;
const MOST_COLUMNS = 200;

/** Workbooks, pictures and documents that somebody took for a table: how their bytes begin. */
const SIGNATURES = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '%PDF', '{\\rtf', '\u0089PNG'];
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** One sign in a hundred that is none of writing, or a beginning that is known. */
function isBinary(bytes: Uint8Array, text: string): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (SIGNATURES.some((signature) => start.startsWith(signature))) return true;
  const sample = text.slice(0, 100_000);
  return (sample.match(CONTROL)?.length ?? 0) > Math.max(3, sample.length / 100);
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

const newlines = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);

/** What was read before it went wrong stays in `lines`. */
function readLines(text: string, separator: Separator, lines: Line[]): void {
  parse(text, {
    delimiter: separator,
    record_delimiter: '\n',
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    // The heading, and one more than may be: enough to know that there are too many.
    to: MOST_LINES + 2,
    on_record: (cells: string[], { lines: last }) => {
      lines.push({ line: last - newlines(cells), cells });
      return null;
    },
  });
}

/** Excel writes down its separator where asked to. It is no line of the table, but one of the file. */
const NAMED_SEPARATOR = /^sep=([,;|\t])\n/i;

function tableOf(text: string, encoding: Encoding): Result<Table, TableRefusal> {
  const named = NAMED_SEPARATOR.exec(text);
  const rest = named ? `\n${text.slice(named[0].length)}` : text;
  const separator = (named?.[1] as Separator | undefined) ?? guessSeparator(text);
  const read: Line[] = [];
  try {
    readLines(rest, separator, read);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const last = read.at(-1);
    const openQuote = last === undefined ? 1 : last.line + newlines(last.cells) + 1;
    return refuse({ code: 'import_unreadable', ...(error.code === 'CSV_QUOTE_NOT_CLOSED' && { openQuote }) });
  }
  const [heading, ...lines] = read;
  if (!heading || heading.cells.length > MOST_COLUMNS) return refuse({ code: 'import_unreadable' });
  if (lines.length > MOST_LINES) return refuse({ code: 'import_too_long' });
  return ok({ encoding, separator, headings: heading.cells.map((cell) => cell.trim()), lines });
}

/** The bytes of a file as the table that is in them, however the program that wrote it writes tables. */
export function readTable(bytes: Uint8Array): Result<Table, TableRefusal> {
  const { encoding, text } = decodeText(bytes);
  return isBinary(bytes, text) ? refuse({ code: 'import_unreadable' }) : tableOf(text.replace(/\r\n?/g, '\n'), encoding);
}
