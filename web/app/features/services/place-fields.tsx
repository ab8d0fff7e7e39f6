import { Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { ServiceInput } from '../../../../contract/services.ts';
import { PLACES } from './places.ts';

/** Where it happens and how to come prepared. */
export function PlaceFields({ form }: { form: UseFormReturnType<ServiceInput> }) {
  const { t } = useTranslation(['services', 'app']);
  const { kind } = form.values.location;
  return (
    <Stack gap="md">
      <Select
        label={t('services:placeKind')}
        description={kind === 'phone' ? t('services:placePhone') : undefined}
        allowDeselect={false}
        maw={360}
        data={PLACES.map((value) => ({ value, label: t(`app:place.${value}`) }))}
        {...form.getInputProps('location.kind')}
      />
      <TextInput label={t(`services:placeDetail.${kind}`)} maxLength={300} {...form.getInputProps('location.detail')} />
      <Textarea
        label={t('services:preparation')}
        description={t('services:preparationHint')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        {...form.getInputProps('preparation')}
      />
    </Stack>
  );
}
