import { Input } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../time/format-date.ts';
import { MonthDays } from '../../ui/month/month-days.tsx';
import classes from './rhythm.module.css';

/** As many dates as a series may have. */
const MOST = 200;

interface ChosenDaysProps {
  readonly dates: readonly string[];
  /** The first day that can be chosen; it always is. */
  readonly first: string;
  readonly onChange: (dates: string[]) => void;
}

/** Days chosen one by one, out of months. */
export function ChosenDays({ dates, first, onChange }: ChosenDaysProps) {
  const { t } = useTranslation('series');
  const [shown, setShown] = useState(first);
  const chosen = new Set(dates);
  const toggle = (date: string) => {
    if (date === first) return;
    const rest = dates.filter((one) => one !== date);
    if (rest.length < dates.length) onChange(rest);
    else if (dates.length < MOST) onChange([...dates, date].toSorted());
  };
  return (
    <Input.Wrapper label={t('rhythm.days')} description={t('rhythm.daysHint', { count: dates.length })} labelElement="div">
      {/* A press chooses; arrow keys and the months around only look. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the buttons in it have the keys */}
      <div
        className={classes.days}
        onClick={({ target }) => {
          const day = target instanceof HTMLElement ? target.dataset['day'] : undefined;
          if (day !== undefined) toggle(day);
        }}
      >
        <MonthDays
          date={shown}
          within={{ firstDate: first, lastDate: '9999-12-31' }}
          className={classes.month}
          lookOf={(day) => ({
            'aria-label': [formatDate(day, 'long'), chosen.has(day) && t('rhythm.chosen')].filter(Boolean).join(', '),
            'data-chosen': chosen.has(day) || undefined,
          })}
          onDate={setShown}
        />
      </div>
    </Input.Wrapper>
  );
}
