import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpenRange } from '../../../../core/availability/builder/own-hours.ts';
import { Icon } from '../../ui/icon.tsx';
import { DayRanges } from './day-ranges.tsx';
import { nextRange } from './next-range.ts';

interface OwnRangesProps {
  readonly day: string;
  readonly ranges: readonly OpenRange[];
  readonly onChange: (ranges: readonly OpenRange[]) => void;
}

/** The hours of one single day. */
export function OwnRanges({ day, ranges, onChange }: OwnRangesProps) {
  const { t } = useTranslation('app');
  return (
    <Stack gap="xs" align="flex-start">
      <DayRanges day={day} ranges={ranges} onChange={onChange} />
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Icon name="plus" size={16} />}
        aria-label={t('hours.addTo', { day })}
        onClick={() => onChange([...ranges, nextRange(ranges)])}
      >
        {t('hours.add')}
      </Button>
    </Stack>
  );
}
