import type { FileView } from '../../../contract/clients.ts';

/** A spreadsheet would run what begins like this; an apostrophe before it makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string | number): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as a CSV file that any spreadsheet opens with its umlauts, and none runs anything of. */
export function csvFile(filename: string, rows: readonly (readonly (string | number)[])[]): FileView {
  const text = `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCodePoint(byte);
  return { filename, contentType: 'text/csv;charset=utf-8', base64: btoa(binary) };
}
