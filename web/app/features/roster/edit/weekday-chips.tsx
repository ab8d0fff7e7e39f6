import { Chip, Group, Input } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegularInput } from '../../../../../contract/cycles/regulars.ts';
import { weekdayName } from '../../../time/weekday-name.ts';
import classes from './edit.module.css';

type Weekdays = RegularInput['acceptableWeekdays'];

interface WeekdayChipsProps {
  readonly weekdays: Weekdays;
  /** Always among them. */
  readonly preferred: RegularInput['weekday'];
  readonly onChange: (weekdays: Weekdays) => void;
}

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** The days of the week that suit somebody. */
export function WeekdayChips({ weekdays, preferred, onChange }: WeekdayChipsProps) {
  const { t } = useTranslation('roster');
  return (
    <Input.Wrapper label={t('fields.acceptableWeekdays')} description={t('fields.acceptableWeekdaysHint')} labelElement="div">
      <Chip.Group
        multiple
        value={weekdays.map(String)}
        onChange={(values) => onChange(WEEK.filter((day) => day === preferred || values.includes(String(day))))}
      >
        <Group gap={6} mt={6} role="group" aria-label={t('fields.acceptableWeekdays')} className={classes.chips}>
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
