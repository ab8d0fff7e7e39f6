import { weekdayOf } from '../../../../core/time/weekday-of.ts';
import { clock } from '../../format/clock.ts';
import { reader } from '../../format/reader.ts';
import type { Pattern } from './repeat-plan.ts';
import { rt } from './rt.ts';
import { weekdayWord } from './weekday-word.ts';

const NTH = { 1: 'repeat:month.nth1', 2: 'repeat:month.nth2', 3: 'repeat:month.nth3', 4: 'repeat:month.nth4' } as const;
const list = new Intl.ListFormat(reader.locale, { type: 'conjunction' });

function rhythmWords({ rhythm, startsOn }: Pattern): string {
  if (rhythm.kind === 'monthly_by_date')
    return rt('repeat:summary.date', { day: rt('repeat:month.day', { ordinal: true, count: rhythm.day }) });
  if (rhythm.kind === 'monthly_by_weekday') {
    const weekday = weekdayWord(rhythm.weekday);
    if (rhythm.nth === -1 || rhythm.nth === 5) return rt('repeat:summary.last', { weekday });
    return rt('repeat:summary.nth', { nth: rt(NTH[rhythm.nth]), weekday });
  }
  const weekdays = rhythm.kind === 'weekly' ? rhythm.weekdays : [weekdayOf(startsOn)];
  const every = rhythm.kind === 'weekly' ? rhythm.every : 1;
  const days = list.format(weekdays.map((weekday) => weekdayWord(weekday)));
  return every === 1 ? rt('repeat:summary.week', { days }) : rt('repeat:summary.weeks', { count: every, days });
}

/** "Every 2 weeks on Tuesday, 10:00 Toronto time"; whose clock it is only where that is another one. */
export function summaryOf(pattern: Pattern, city: string | null): string {
  const told = { rhythm: rhythmWords(pattern), time: clock(pattern.startMinute) };
  return city === null ? rt('repeat:summary.at', told) : rt('repeat:summary.atIn', { ...told, city });
}
