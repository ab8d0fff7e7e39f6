import { Group, Input, NumberInput, Select } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CURRENCIES } from '../../money/currencies.ts';
import { currencyDigits } from '../../money/currency-digits.ts';
import type { Price } from './price.ts';

interface PriceFieldProps {
  readonly value: Price | null;
  /** Where nothing is said yet. */
  readonly usualCurrency: string;
  readonly error: string | undefined;
  readonly onChange: (price: Price | null) => void;
}

/** What was agreed to be paid; an empty amount is no price. */
export function PriceField({ value, usualCurrency, error, onChange }: PriceFieldProps) {
  const { t } = useTranslation('packages');
  const id = useId();
  const [wished, setWished] = useState<string>();
  const currency = value?.currency ?? wished ?? usualCurrency;
  const scale = 10 ** currencyDigits(currency);
  const change = (next: string) => {
    setWished(next);
    if (value) onChange({ currency: next, minor: Math.round((value.minor / scale) * 10 ** currencyDigits(next)) });
  };
  return (
    <Input.Wrapper id={id} label={t('fields.price')} description={t('fields.priceHint')} error={error}>
      <Group gap={6} wrap="nowrap" mt={4}>
        <NumberInput
          id={id}
          flex={1}
          miw={0}
          min={0}
          allowNegative={false}
          max={1_000_000}
          hideControls
          decimalScale={currencyDigits(currency)}
          value={value === null ? '' : value.minor / scale}
          onChange={(typed) => onChange(typed === '' ? null : { currency, minor: Math.round(Number(typed) * scale) })}
        />
        <Select
          w={104}
          aria-label={t('fields.currency')}
          allowDeselect={false}
          searchable
          data={CURRENCIES.includes(currency) ? CURRENCIES : [currency, ...CURRENCIES]}
          value={currency}
          onChange={(next) => next && change(next)}
        />
      </Group>
    </Input.Wrapper>
  );
}
