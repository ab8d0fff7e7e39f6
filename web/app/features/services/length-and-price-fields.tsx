import { Select, Stack, TagsInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../contract/availability.ts';
import type { ServiceInput } from '../../../../contract/services.ts';
import { PriceRows } from './price-rows.tsx';

interface LengthAndPriceFieldsProps {
  readonly form: UseFormReturnType<ServiceInput>;
  readonly schedules: readonly ScheduleView[];
}

const isLength = (text: string) => /^\d+$/.test(text) && Number(text) >= 5 && Number(text) <= 1440;

/** How long, for how much, in which hours. */
export function LengthAndPriceFields({ form, schedules }: LengthAndPriceFieldsProps) {
  const { t } = useTranslation('services');
  const { durations, prices } = form.values;
  return (
    <Stack gap="md">
      <TagsInput
        label={t('durations')}
        description={t('durationsHint')}
        maxTags={8}
        inputMode="numeric"
        splitChars={[',', ' ']}
        acceptValueOnBlur
        error={form.errors['durations']}
        value={durations.map(String)}
        onChange={(texts) => form.setFieldValue('durations', [...new Set(texts.filter(isLength).map(Number))])}
      />
      <PriceRows prices={prices} onChange={(changed) => form.setFieldValue('prices', changed)} />
      <Select
        label={t('schedule')}
        description={t('scheduleHint')}
        allowDeselect={false}
        maw={360}
        data={schedules.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('scheduleId')}
      />
    </Stack>
  );
}
