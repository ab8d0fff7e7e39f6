import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { wrongRanges } from '../../../../core/availability/builder/wrong-ranges.ts';
import type { OpenRange } from '../../../../core/availability/builder/own-hours.ts';
import { RangeRow } from './range-row.tsx';
import classes from './week-hours.module.css';

interface DayRangesProps<T extends OpenRange> {
  /** The day's name. */
  readonly day: string;
  readonly ranges: readonly T[];
  readonly onChange: (ranges: T[]) => void;
}

/** The ranges of one day. Those that can't be are marked while they are typed. */
export function DayRanges<T extends OpenRange>({ day, ranges, onChange }: DayRangesProps<T>) {
  const { t } = useTranslation('app');
  const wrong = wrongRanges(ranges);
  return (
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
          wrong={wrong.get(index)}
          onChange={(changed) => onChange(ranges.map((other, at) => (at === index ? { ...other, ...changed } : other)))}
          onRemove={() => onChange(ranges.filter((_, at) => at !== index))}
        />
      ))}
    </Stack>
  );
}
