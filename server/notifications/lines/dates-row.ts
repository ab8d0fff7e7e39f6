import { sentence } from '../../../locales/sentence.ts';
import type { MailLine, MailRow } from '../mail-row.ts';

/** Longer than this a list helps nobody; the calendar file and the page have all. */
const MOST_LINES = 60;

/** Dates below one another under one name; nothing where there are none. */
export function datesRow(label: string, lines: readonly MailLine[], struck = false): readonly MailRow[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_LINES;
  const shown = more > 0 ? [...lines.slice(0, MOST_LINES), sentence('series_mails:line.more', { count: more })] : lines;
  return [{ label, lines: shown, list: true, struck }];
}
