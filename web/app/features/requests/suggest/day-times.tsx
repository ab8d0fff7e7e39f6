import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCoach } from '../../../session/use-coach.ts';
import { formatDate } from '../../../time/format-date.ts';
import { formatMinute } from '../../../time/format-minute.ts';
import { formatTimeIn } from '../../../time/format-time-in.ts';
import classes from './suggest.module.css';

interface DayTimesProps {
  readonly date: string;
  readonly starts: readonly { readonly startsAt: string; readonly minute: number }[];
  readonly chosen: readonly string[];
  readonly full: boolean;
  readonly clientTimeZone: string;
  readonly onToggle: (startsAt: string) => void;
}

/** The open times of a day, each chosen or let go by a tap; below each, what the client's clock shows where it is another. */
export function DayTimes({ date, starts, chosen, full, clientTimeZone, onToggle }: DayTimesProps) {
  const { t } = useTranslation('requests');
  const { timeZone } = useCoach();
  const isChosen = (startsAt: string) => chosen.some((one) => Date.parse(one) === Date.parse(startsAt));
  return (
    <div className={classes.starts} role="group" aria-label={t('suggest.times', { date: formatDate(date, 'long') })}>
      {starts.map(({ startsAt, minute }) => {
        const theirs = formatTimeIn(startsAt, clientTimeZone, date);
        return (
          <UnstyledButton
            key={startsAt}
            className={classes.start}
            aria-pressed={isChosen(startsAt)}
            disabled={full && !isChosen(startsAt)}
            onClick={() => onToggle(startsAt)}
          >
            {formatMinute(minute)}
            {theirs !== formatTimeIn(startsAt, timeZone, date) && <small>{t('suggest.for', { time: theirs })}</small>}
          </UnstyledButton>
        );
      })}
    </div>
  );
}
