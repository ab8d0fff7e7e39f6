import { ActionIcon, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCoach } from '../../../session/use-coach.ts';
import { dateIn } from '../../../time/date-in.ts';
import { formatInstant } from '../../../time/format-instant.ts';
import { formatTimeIn } from '../../../time/format-time-in.ts';
import { Icon } from '../../../ui/icon.tsx';
import classes from './suggest.module.css';

interface ChosenTimesProps {
  readonly starts: readonly string[];
  readonly clientTimeZone: string;
  readonly onRemove: (startsAt: string) => void;
}

/** What will be suggested, in order, on both clocks. */
export function ChosenTimes({ starts, clientTimeZone, onRemove }: ChosenTimesProps) {
  const { t } = useTranslation('requests');
  const { timeZone } = useCoach();
  return (
    <div>
      <Text fz="sm" fw={600} role="status">
        {t('suggest.chosen', { count: starts.length })}
      </Text>
      <ul className={classes.chosen}>
        {starts.map((startsAt) => {
          const when = formatInstant(startsAt, timeZone);
          const date = dateIn(timeZone, startsAt);
          const theirs = formatTimeIn(startsAt, clientTimeZone, date);
          return (
            <li key={startsAt}>
              <span>
                <Text span fw={600}>
                  {when}
                </Text>
                {theirs !== formatTimeIn(startsAt, timeZone, date) && (
                  <Text span fz="sm" c="dimmed">
                    {' '}
                    · {t('suggest.for', { time: theirs })}
                  </Text>
                )}
              </span>
              <ActionIcon variant="subtle" color="gray" aria-label={t('suggest.remove', { when })} onClick={() => onRemove(startsAt)}>
                <Icon name="close" size={16} />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
