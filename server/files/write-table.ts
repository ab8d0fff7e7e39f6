import { stringify } from 'csv-stringify/sync';

/** Without it, Excel takes UTF-8 for Windows' letters. */
const MARK = '\ufeff';

/** A table as a CSV file in UTF-8 that spreadsheets open as it is. */
export const writeTable = (headings: readonly string[], lines: readonly (readonly string[])[]): Uint8Array =>
  Buffer.from(MARK + stringify([headings, ...lines] as string[][], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ }), 'utf8');
