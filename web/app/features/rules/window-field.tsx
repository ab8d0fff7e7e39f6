import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface WindowFieldProps {
  readonly placeholder: string | undefined;
  readonly error: string | undefined;
  readonly value: number | undefined;
  readonly onChange: (days: number | undefined) => void;
}

/** How many days ahead can be booked. */
export function WindowField({ placeholder, error, value, onChange }: WindowFieldProps) {
  const { t } = useTranslation('app');
  return (
    <NumberInput
      label={t('rules.windowDays')}
      description={t('rules.windowDaysHint')}
      error={error}
      min={1}
      max={730}
      allowDecimal={false}
      hideControls
      suffix={` ${t('rules.days')}`}
      placeholder={placeholder}
      value={value ?? ''}
      onChange={(typed) => onChange(typed === '' ? undefined : Number(typed))}
    />
  );
}
