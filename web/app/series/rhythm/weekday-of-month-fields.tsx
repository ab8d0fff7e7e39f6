import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { weekdayName } from '../../time/weekday-name.ts';
import type { RhythmOf } from './rhythm.ts';

type ByWeekday = RhythmOf<'monthly_by_weekday'>;

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
const NTHS = [1, 2, 3, 4, 5, -1] as const;

/** Which weekday of the month: the second Tuesday, the last Friday. */
export function WeekdayOfMonthFields({ rhythm, onChange }: { rhythm: ByWeekday; onChange: (rhythm: ByWeekday) => void }) {
  const { t } = useTranslation('series');
  return (
    <Group grow align="flex-start" gap="xs">
      <Select
        label={t('rhythm.nth')}
        description={rhythm.nth === 5 ? t('rhythm.onlyFifth') : undefined}
        data={NTHS.map((nth) => ({ value: String(nth), label: t(`nth.${nth}`) }))}
        value={String(rhythm.nth)}
        onChange={(value) => onChange({ ...rhythm, nth: NTHS.find((nth) => String(nth) === value) ?? rhythm.nth })}
        allowDeselect={false}
      />
      <Select
        label={t('rhythm.weekday')}
        data={WEEK.map((weekday) => ({ value: String(weekday), label: weekdayName(weekday) }))}
        value={String(rhythm.weekday)}
        onChange={(value) => onChange({ ...rhythm, weekday: WEEK.find((weekday) => String(weekday) === value) ?? rhythm.weekday })}
        allowDeselect={false}
      />
    </Group>
  );
}
