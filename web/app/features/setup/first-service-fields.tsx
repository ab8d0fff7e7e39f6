import { Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { CURRENCIES } from '../../money/currencies.ts';
import type { SetupValues } from './setup-values.ts';

/** What is offered first. */
export function FirstServiceFields({ form }: { form: UseFormReturnType<SetupValues> }) {
  const { t } = useTranslation('door');
  return (
    <Stack gap="md">
      <TextInput
        label={t('setup.serviceName')}
        placeholder={t('setup.servicePlaceholder')}
        required
        withAsterisk={false}
        maxLength={80}
        {...form.getInputProps('serviceName')}
      />
      <Group grow align="flex-end">
        <NumberInput
          label={t('setup.duration')}
          min={5}
          max={1440}
          step={5}
          allowDecimal={false}
          required
          withAsterisk={false}
          {...form.getInputProps('durationMinutes')}
        />
        <NumberInput label={t('setup.price')} min={0} decimalScale={2} hideControls {...form.getInputProps('price')} />
        <Select label={t('setup.currency')} data={CURRENCIES} allowDeselect={false} searchable {...form.getInputProps('currency')} />
      </Group>
    </Stack>
  );
}
