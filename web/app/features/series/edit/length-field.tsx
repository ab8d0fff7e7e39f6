import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** How long a session is, in minutes. */
export function LengthField({ value, onChange }: { value: number; onChange: (minutes: number) => void }) {
  const { t } = useTranslation('series');
  return (
    <NumberInput
      w="8.5rem"
      label={t('edit.length')}
      min={5}
      max={1440}
      step={5}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      value={value}
      onChange={(minutes) => typeof minutes === 'number' && minutes >= 5 && onChange(minutes)}
    />
  );
}
