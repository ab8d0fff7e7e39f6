import { readerLocale } from '../../time/reader-locale.ts';
import type { ShownDays } from './shown-days.ts';

type Wording = 'full' | 'brief';

const month = { full: 'long', brief: 'short' } as const;

function styleOf(view: string, wording: Wording): Intl.DateTimeFormatOptions {
  if (view === 'dayGridMonth') return { month: 'long', year: 'numeric' };
  const days = { day: 'numeric', month: month[wording], year: 'numeric' } as const;
  return view === 'timeGridDay' ? { weekday: month[wording], ...days } : days;
}

/** "16 – 22 November 2026", "Friday, 20 November 2026" or "November 2026". Days have no zone, so none is applied. Brief fits beside buttons on a phone. */
export function calendarTitle(
  { view, first, last }: Pick<ShownDays, 'view' | 'first' | 'last'>,
  wording: Wording,
  locale: string = readerLocale,
): string {
  const day = (date: string) => new Date(`${date}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, { ...styleOf(view, wording), timeZone: 'UTC' }).formatRange(day(first), day(last));
}
