import { Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { TimeZoneSelect } from '../../ui/time-zone-select.tsx';
import type { SetupValues } from './setup-values.ts';

/** Where the practice lives: its address on the web, its clock. */
export function PageFields({ form }: { form: UseFormReturnType<SetupValues> }) {
  const { t } = useTranslation('door');
  const url = `${location.origin}/${form.values.slug || '…'}`;
  return (
    <Stack gap="md">
      <TextInput
        label={t('setup.slug')}
        description={t('setup.slugHint', { url })}
        required
        withAsterisk={false}
        maxLength={60}
        pattern="[a-z0-9]+(-[a-z0-9]+)*"
        autoCapitalize="none"
        {...form.getInputProps('slug')}
      />
      <TimeZoneSelect label={t('setup.timeZone')} description={t('setup.timeZoneHint')} {...form.getInputProps('timeZone')} />
    </Stack>
  );
}
