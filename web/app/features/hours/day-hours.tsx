import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../contract/availability.ts';
import { weekdayName } from '../../time/weekday-name.ts';
import { Icon } from '../../ui/icon.tsx';
import { CopyDay } from './copy-day.tsx';
import { DayRanges } from './day-ranges.tsx';
import { nextRange } from './next-range.ts';
import classes from './week-hours.module.css';

type Hours = ScheduleView['hours'];

interface DayHoursProps {
  readonly weekday: Hours[number]['weekday'];
  readonly ranges: Hours;
  readonly onChange: (ranges: Hours) => void;
  readonly onCopy: (days: readonly number[]) => void;
}

export function DayHours({ weekday, ranges, onChange, onCopy }: DayHoursProps) {
  const { t } = useTranslation('app');
  const day = weekdayName(weekday);
  return (
    <div className={classes.day} role="group" aria-label={day}>
      <Text fw={600} className={classes.name}>
        {day}
      </Text>
      <DayRanges day={day} ranges={ranges} onChange={onChange} />
      <Group gap={4} wrap="nowrap" className={classes.actions}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<Icon name="plus" size={16} />}
          aria-label={t('hours.addTo', { day })}
          onClick={() => onChange([...ranges, { weekday, ...nextRange(ranges) }])}
        >
          {t('hours.add')}
        </Button>
        {ranges.length > 0 && <CopyDay weekday={weekday} onCopy={onCopy} />}
      </Group>
    </div>
  );
}
