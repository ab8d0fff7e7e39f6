import { ActionIcon, Button, Group, Input, NumberInput, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ServiceInput } from '../../../../contract/services.ts';
import { CURRENCIES } from '../../money/currencies.ts';
import { currencyDigits } from '../../money/currency-digits.ts';
import { Icon } from '../../ui/icon.tsx';

type Prices = ServiceInput['prices'];

/** A price for each currency, kept in its smallest unit. */
export function PriceRows({ prices, onChange }: { prices: Prices; onChange: (prices: Prices) => void }) {
  const { t } = useTranslation('services');
  const replace = (index: number, price: Prices[number]) => onChange(prices.map((other, at) => (at === index ? price : other)));
  const unused = CURRENCIES.filter((currency) => !prices.some((price) => price.currency === currency));
  return (
    <Input.Wrapper label={t('prices')} description={t('pricesHint')} labelElement="div">
      <Stack gap={8} mt={6} align="flex-start">
        {prices.map((price, index) => {
          const scale = 10 ** currencyDigits(price.currency);
          return (
            <Group key={price.currency} gap={6} wrap="nowrap">
              <NumberInput
                aria-label={t('price')}
                w={120}
                min={0}
                hideControls
                decimalScale={currencyDigits(price.currency)}
                value={price.minor / scale}
                onChange={(typed) => replace(index, { ...price, minor: Math.round(Number(typed) * scale) })}
              />
              <Select
                aria-label={t('currency')}
                w={100}
                allowDeselect={false}
                searchable
                data={[price.currency, ...unused]}
                value={price.currency}
                onChange={(currency) =>
                  currency && replace(index, { currency, minor: Math.round((price.minor / scale) * 10 ** currencyDigits(currency)) })
                }
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={t('removePrice', { currency: price.currency })}
                onClick={() => onChange(prices.filter((_, at) => at !== index))}
              >
                <Icon name="close" size={16} />
              </ActionIcon>
            </Group>
          );
        })}
        {prices.length < 5 && (
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => onChange([...prices, { currency: unused[0] ?? 'USD', minor: 0 }])}
          >
            {t('addPrice')}
          </Button>
        )}
      </Stack>
    </Input.Wrapper>
  );
}
