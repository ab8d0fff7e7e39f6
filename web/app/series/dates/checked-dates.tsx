import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CheckedDateView } from '../../../../contract/series/series-view.ts';
import { CheckedRow } from './checked-row.tsx';
import type { Choices } from './use-choices.ts';
import { standing } from './standing.ts';
import { Unsettled } from './unsettled.tsx';
import classes from './dates.module.css';

interface CheckedDatesProps {
  readonly dates: readonly CheckedDateView[];
  readonly choices: Choices;
  readonly loading: boolean;
  readonly onOverbook: () => void;
}

/** Every date with what was decided about it; over them, what is still to be settled. */
export function CheckedDates({ dates, choices, loading, onOverbook }: CheckedDatesProps) {
  const { t } = useTranslation('series');
  const states = dates.map((date) => standing(date, choices.of(date.id), choices.gone.has(date.id)));
  const count = (state: string) => states.filter((one) => one === state).length;
  const taken = dates.filter((_, index) => states[index] === 'taken');
  const told = [
    t('check.sessions', { count: dates.length - count('skipped') }),
    count('warned') > 0 && t('check.warnings', { count: count('warned') }),
    count('skipped') > 0 && t('check.leftOut', { count: count('skipped') }),
  ];
  return (
    <Stack gap="sm">
      <Text fw={600} aria-live="polite">
        {told.filter(Boolean).join(' · ')}
      </Text>
      <Unsettled ids={taken.map(({ id }) => id)} choices={choices} loading={loading} onOverbook={onOverbook} />
      {taken.length === 0 && count('warned') > 0 && (
        <Text fz="sm" c="dimmed">
          {t('check.warnedHint')}
        </Text>
      )}
      <ol className={classes.list} aria-label={t('check.dates')}>
        {dates.map((date) => (
          <CheckedRow
            key={date.id}
            date={date}
            choice={choices.of(date.id)}
            gone={choices.gone.has(date.id)}
            onChoice={choices.choose}
            onBack={() => choices.drop(date.id)}
          />
        ))}
      </ol>
    </Stack>
  );
}
