import { ActionIcon, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCoach } from '../../../session/use-coach.ts';
import { formatInstant } from '../../../time/format-instant.ts';
import { Icon } from '../../../ui/icon.tsx';
import classes from './chosen-starts.module.css';

interface ChosenStartsProps {
  readonly starts: readonly string[];
  /** Those that were refused. */
  readonly taken: ReadonlySet<number>;
  readonly onRemove: (startsAt: string) => void;
}

/** The times chosen so far, in order; those that can't be had are marked. */
export function ChosenStarts({ starts, taken, onRemove }: ChosenStartsProps) {
  const { t } = useTranslation('sessions');
  const { timeZone } = useCoach();
  return (
    <ul className={classes.list} aria-label={t('several.chosen')}>
      {starts.map((startsAt) => {
        const when = formatInstant(startsAt, timeZone);
        const gone = taken.has(Date.parse(startsAt));
        return (
          <li key={startsAt} data-taken={gone || undefined}>
            <Text span fw={600} className={classes.when}>
              {when}
            </Text>
            {gone && (
              <Text span fz="sm" fw={600} c="red">
                {t('several.taken')}
              </Text>
            )}
            {starts.length > 1 && (
              <ActionIcon variant="subtle" color="gray" aria-label={t('several.remove', { when })} onClick={() => onRemove(startsAt)}>
                <Icon name="close" size={16} />
              </ActionIcon>
            )}
          </li>
        );
      })}
    </ul>
  );
}
