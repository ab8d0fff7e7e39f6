import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../contract/availability.ts';

type Hours = ScheduleView['hours'];

/** How many clients at once, for all hours of a week together. Empty where they differ. */
export function AllSeats({ hours, onChange }: { hours: Hours; onChange: (hours: Hours) => void }) {
  const { t } = useTranslation('app');
  const [first, ...others] = new Set(hours.map(({ capacity }) => capacity));
  if (first === undefined) return null;
  return (
    <NumberInput
      label={t('hours.allSeats')}
      description={others.length > 0 ? t('hours.mixedSeats') : t('hours.allSeatsHint')}
      maw={320}
      min={1}
      max={500}
      allowDecimal={false}
      value={others.length > 0 ? '' : first}
      onChange={(value) => Number(value) > 0 && onChange(hours.map((range) => ({ ...range, capacity: Number(value) })))}
    />
  );
}
