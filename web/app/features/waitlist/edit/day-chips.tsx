import { Chip, Group, Input } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WaitlistPreferences } from '../../../../../contract/waitlist/wish.ts';
import { weekdayName } from '../../../time/weekday-name.ts';
import classes from './edit.module.css';

type Weekdays = WaitlistPreferences['weekdays'];

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** The days of the week that suit somebody; none chosen: any. */
export function DayChips({ weekdays, onChange }: { weekdays: Weekdays; onChange: (weekdays: Weekdays) => void }) {
  const { t } = useTranslation('waitlist');
  return (
    <Input.Wrapper label={t('form.weekdays')} description={t('form.weekdaysHint')} labelElement="div">
      <Chip.Group multiple value={weekdays.map(String)} onChange={(values) => onChange(WEEK.filter((day) => values.includes(String(day))))}>
        <Group gap={6} mt={6} role="group" aria-label={t('form.weekdays')} className={classes.chips}>
          {WEEK.map((weekday) => (
            <Chip key={weekday} value={String(weekday)} size="sm" radius="md" variant="outline">
              {weekdayName(weekday, 'short')}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
