import { Input, SegmentedControl, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RhythmOf } from './rhythm.ts';

type ByDate = RhythmOf<'monthly_by_date'>;

const LAST = 'last';

/** Which day of the month; of days that not every month has, what becomes of the others. */
export function DayOfMonthFields({ rhythm, onChange }: { rhythm: ByDate; onChange: (rhythm: ByDate) => void }) {
  const { t } = useTranslation('series');
  const nth = (day: number) => t('words.nth', { count: day, ordinal: true });
  const { day, shortMonth } = rhythm;
  const isLast = day === 31 && shortMonth === 'last_day';
  const choose = (value: string | null) => {
    if (value === LAST) onChange({ ...rhythm, day: 31, shortMonth: 'last_day' });
    else if (value !== null) onChange({ ...rhythm, day: Number(value), shortMonth: value === '31' ? 'skip' : shortMonth });
  };
  return (
    <Stack gap="sm">
      <Select
        label={t('rhythm.dayOfMonth')}
        data={[
          ...Array.from({ length: 31 }, (_, index) => ({ value: String(index + 1), label: t('words.day', { day: nth(index + 1) }) })),
          { value: LAST, label: t('words.lastDay') },
        ]}
        description={day === 31 && !isLast ? t('rhythm.only31') : undefined}
        value={isLast ? LAST : String(day)}
        onChange={choose}
        allowDeselect={false}
      />
      {(day === 29 || day === 30) && (
        <Input.Wrapper label={t('rhythm.short', { day: nth(day) })} labelElement="div">
          <SegmentedControl
            mt={4}
            aria-label={t('rhythm.short', { day: nth(day) })}
            value={shortMonth}
            onChange={(value) => onChange({ ...rhythm, shortMonth: value === 'skip' ? 'skip' : 'last_day' })}
            data={[
              { value: 'last_day', label: t('rhythm.shortLast') },
              { value: 'skip', label: t('rhythm.shortSkip') },
            ]}
          />
        </Input.Wrapper>
      )}
    </Stack>
  );
}
