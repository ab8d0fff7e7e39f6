import { dateFormat } from '../../time/date-format.ts';
import { readerLocale } from '../../time/reader-locale.ts';

interface Stretch {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** "10:00–11:30" on the clock of a zone. */
export function spanOnDay({ startsAt, endsAt }: Stretch, timeZone: string): string {
  const format = dateFormat(readerLocale, { hour: 'numeric', minute: '2-digit', timeZone });
  return `${format.format(new Date(startsAt))}–${format.format(new Date(endsAt))}`;
}
