import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../contract/availability.ts';
import { weekdayName } from '../../time/weekday-name.ts';
import { Icon } from '../../ui/icon.tsx';
import { CopyDay } from './copy-day.tsx';
import { RangeRow } from './range-row.tsx';
import classes from './week-hours.module.css';

type Hours = ScheduleView['hours'];
type Range = Hours[number];

interface DayHoursProps {
  readonly weekday: Range['weekday'];
  readonly ranges: Hours;
  readonly onChange: (ranges: Hours) => void;
  readonly onCopy: (days: readonly number[]) => void;
}

/** The next range worth suggesting: the morning, or after a break. */
function nextRange(weekday: Range['weekday'], ranges: Hours): Range {
  const last = ranges.at(-1);
  const start = last ? Math.min(last.endMinute + 60, 1380) : 540;
  return { weekday, startMinute: start, endMinute: Math.min(start + (last ? 240 : 480), 1440), capacity: last?.capacity ?? 1 };
}

export function DayHours({ weekday, ranges, onChange, onCopy }: DayHoursProps) {
  const { t } = useTranslation('app');
  const day = weekdayName(weekday);
  return (
    <div className={classes.day} role="group" aria-label={day}>
      <Text fw={600} className={classes.name}>
        {day}
      </Text>
      <Stack gap={8} className={classes.ranges}>
        {ranges.length === 0 && (
          <Text c="dimmed" className={classes.closed}>
            {t('hours.closed')}
          </Text>
        )}
        {ranges.map((range, index) => (
          <RangeRow
            key={index}
            day={day}
            range={range}
            onChange={(changed) => onChange(ranges.map((other, at) => (at === index ? changed : other)))}
            onRemove={() => onChange(ranges.filter((_, at) => at !== index))}
          />
        ))}
      </Stack>
      <Group gap={4} wrap="nowrap" className={classes.actions}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<Icon name="plus" size={16} />}
          aria-label={t('hours.addTo', { day })}
          onClick={() => onChange([...ranges, nextRange(weekday, ranges)])}
        >
          {t('hours.add')}
        </Button>
        {ranges.length > 0 && <CopyDay weekday={weekday} onCopy={onCopy} />}
      </Group>
    </div>
  );
}
