import { Group, Input, NumberInput, Select } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

const UNITS = { minutes: 1, hours: 60, days: 1440 } as const;
type Unit = keyof typeof UNITS;

/** The largest unit that says a length in whole numbers. */
function unitOf(minutes: number | undefined): Unit {
  if (!minutes) return 'minutes';
  if (minutes % 1440 === 0) return 'days';
  return minutes % 60 === 0 ? 'hours' : 'minutes';
}

interface LengthFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string | undefined;
  readonly error: string | undefined;
  readonly value: number | undefined;
  readonly onChange: (minutes: number | undefined) => void;
}

/** A length of time in the unit that suits it, kept in minutes. */
export function LengthField({ label, hint, placeholder, error, value, onChange }: LengthFieldProps) {
  const { t } = useTranslation('app');
  const id = useId();
  const [wished, setUnit] = useState(unitOf(value));
  // A value that came from elsewhere may not be whole in the unit that was chosen.
  const unit = value !== undefined && value % UNITS[wished] !== 0 ? unitOf(value) : wished;
  const size = UNITS[unit];
  const changeUnit = (next: Unit) => {
    setUnit(next);
    if (value !== undefined) onChange(Math.round((value / size) * UNITS[next]));
  };
  return (
    <Input.Wrapper id={id} label={label} description={hint} error={error}>
      <Group gap={6} wrap="nowrap" mt={4}>
        <NumberInput
          id={id}
          flex={1}
          min={0}
          allowDecimal={false}
          hideControls
          placeholder={placeholder}
          value={value === undefined ? '' : value / size}
          onChange={(typed) => onChange(typed === '' ? undefined : Math.round(Number(typed) * size))}
        />
        <Select
          w={112}
          allowDeselect={false}
          aria-label={t('rules.unitOf', { name: label })}
          data={(['minutes', 'hours', 'days'] as const).map((one) => ({ value: one, label: t(`rules.${one}`) }))}
          value={unit}
          onChange={(next) => next && changeUnit(next)}
        />
      </Group>
    </Input.Wrapper>
  );
}
