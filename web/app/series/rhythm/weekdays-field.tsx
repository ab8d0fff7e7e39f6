import { Chip, Group, Input } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { weekdayName } from '../../time/weekday-name.ts';
import type { RhythmOf } from './rhythm.ts';
import classes from './rhythm.module.css';

type Weekdays = RhythmOf<'weekly'>['weekdays'];

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** The days of the week on which something repeats; at least one. */
export function WeekdaysField({ weekdays, onChange }: { weekdays: Weekdays; onChange: (weekdays: Weekdays) => void }) {
  const { t } = useTranslation('series');
  return (
    <Input.Wrapper label={t('rhythm.weekdays')} labelElement="div">
      <Chip.Group
        multiple
        value={weekdays.map(String)}
        onChange={(values) => values.length > 0 && onChange(WEEK.filter((day) => values.includes(String(day))))}
      >
        <Group gap={6} mt={4} role="group" aria-label={t('rhythm.weekdays')} className={classes.chips}>
          {WEEK.map((weekday) => (
            <Chip key={weekday} value={String(weekday)} size="sm" radius="md" variant="outline" aria-label={weekdayName(weekday)}>
              {weekdayName(weekday, 'short')}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
