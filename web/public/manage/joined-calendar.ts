const EVENT = /BEGIN:VEVENT[\s\S]*?END:VEVENT\r?\n/g;

/** Several calendar files of ours as one. Their times are in UTC, so there is nothing but entries to join. */
export function joinedCalendar(files: readonly string[]): string {
  const [first = ''] = files;
  const begin = first.indexOf('BEGIN:VEVENT');
  const events = files.flatMap((file) => file.match(EVENT) ?? []);
  return begin < 0 ? first : `${first.slice(0, begin)}${events.join('')}END:VCALENDAR\r\n`;
}
