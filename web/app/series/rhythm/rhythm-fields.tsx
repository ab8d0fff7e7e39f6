import { Input, SegmentedControl, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CountInput } from '../../ui/count-input.tsx';
import { ChosenDays } from './chosen-days.tsx';
import { firstRhythm } from './first-rhythm.ts';
import { DayOfMonthFields } from './day-of-month-fields.tsx';
import type { Rhythm } from './rhythm.ts';
import { WeekdayOfMonthFields } from './weekday-of-month-fields.tsx';
import { WeekdaysField } from './weekdays-field.tsx';

interface RhythmFieldsProps {
  readonly rhythm: Rhythm;
  /** The day of the first date: a kind that is switched to begins with what this day is. */
  readonly first: string;
  readonly onChange: (rhythm: Rhythm) => void;
}

const MOST_WEEKS = 52;
const MOST_MONTHS = 24;

/** On which days something repeats: weeks, months, or days chosen one by one. */
export function RhythmFields({ rhythm, first, onChange }: RhythmFieldsProps) {
  const { t } = useTranslation('series');
  const unit = rhythm.kind === 'weekly' ? 'weeks' : rhythm.kind === 'dates' ? 'days' : 'months';
  const kinds = { weeks: 'weekly', months: 'monthly_by_date', days: 'dates' } as const;
  return (
    <Stack gap="sm">
      <Input.Wrapper label={t('rhythm.label')} labelElement="div">
        <SegmentedControl
          mt={4}
          fullWidth
          aria-label={t('rhythm.label')}
          value={unit}
          onChange={(value) => onChange(firstRhythm(kinds[value], first))}
          data={(['weeks', 'months', 'days'] as const).map((value) => ({ value, label: t(`rhythm.units.${value}`) }))}
        />
      </Input.Wrapper>
      {rhythm.kind !== 'dates' && (
        <CountInput
          label={t(unit === 'weeks' ? 'rhythm.everyWeeks' : 'rhythm.everyMonths')}
          max={unit === 'weeks' ? MOST_WEEKS : MOST_MONTHS}
          suffix={` ${t(unit === 'weeks' ? 'rhythm.week' : 'rhythm.month', { count: rhythm.every })}`}
          value={rhythm.every}
          onChange={(every) => onChange({ ...rhythm, every })}
        />
      )}
      {rhythm.kind === 'weekly' && <WeekdaysField weekdays={rhythm.weekdays} onChange={(weekdays) => onChange({ ...rhythm, weekdays })} />}
      {unit === 'months' && (
        <Select
          label={t('rhythm.by')}
          data={(['monthly_by_date', 'monthly_by_weekday'] as const).map((kind) => ({ value: kind, label: t(`rhythm.${kind}`) }))}
          value={rhythm.kind}
          onChange={(kind) =>
            onChange({
              ...firstRhythm(kind === 'monthly_by_weekday' ? kind : 'monthly_by_date', first),
              ...(rhythm.kind !== 'dates' && { every: rhythm.every }),
            })
          }
          allowDeselect={false}
        />
      )}
      {rhythm.kind === 'monthly_by_date' && <DayOfMonthFields rhythm={rhythm} onChange={onChange} />}
      {rhythm.kind === 'monthly_by_weekday' && <WeekdayOfMonthFields rhythm={rhythm} onChange={onChange} />}
      {rhythm.kind === 'dates' && <ChosenDays dates={rhythm.dates} first={first} onChange={(dates) => onChange({ ...rhythm, dates })} />}
    </Stack>
  );
}
