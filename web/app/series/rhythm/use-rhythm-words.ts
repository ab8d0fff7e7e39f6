import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { weekdayName } from '../../time/weekday-name.ts';
import { readerLocale } from '../../time/reader-locale.ts';
import type { Rhythm } from './rhythm.ts';

const listed = new Intl.ListFormat(readerLocale, { type: 'conjunction' });

/** A rhythm in words: "Every 2 weeks on Tuesday and Friday". */
export function useRhythmWords() {
  const { t } = useTranslation('series');
  return useMemo(() => {
    const ordinal = (day: number) => t('words.nth', { count: day, ordinal: true });
    const ofMonth = ({ day, shortMonth }: Extract<Rhythm, { kind: 'monthly_by_date' }>) => {
      if (day === 31 && shortMonth === 'last_day') return t('words.lastDay');
      const key = day <= 28 ? 'words.day' : shortMonth === 'skip' ? 'words.dayWhereThere' : 'words.dayOrLast';
      return t(key, { day: ordinal(day) });
    };
    return (rhythm: Rhythm): string => {
      switch (rhythm.kind) {
        case 'weekly':
          return t('words.weekly', {
            count: rhythm.every,
            days: listed.format(rhythm.weekdays.toSorted((a, b) => a - b).map((weekday) => weekdayName(weekday))),
          });
        case 'monthly_by_date':
          return t('words.monthly', { count: rhythm.every, day: ofMonth(rhythm) });
        case 'monthly_by_weekday':
          return t('words.monthly', {
            count: rhythm.every,
            day: t('words.weekdayOf', { nth: t(`nth.${rhythm.nth}`), weekday: weekdayName(rhythm.weekday) }),
          });
        case 'dates':
          return t('words.dates', { count: rhythm.dates.length });
      }
    };
  }, [t]);
}
