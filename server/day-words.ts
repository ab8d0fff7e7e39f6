/** The days are wall dates already, so they are written as they are: no zone comes in. */
const DAY = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });

/** `2026-03-03` as people read it: `Tue 3 March 2026`. */
export function dayWords(date: string): string {
  const part = Object.fromEntries(DAY.formatToParts(new Date(`${date}T00:00:00Z`)).map(({ type, value }) => [type, value]));
  return `${part['weekday']} ${part['day']} ${part['month']} ${part['year']}`;
}
