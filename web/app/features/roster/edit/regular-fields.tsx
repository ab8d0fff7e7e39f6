import { Select, SimpleGrid, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { RegularInput } from '../../../../../contract/cycles/regulars.ts';
import type { ServiceView } from '../../../../../contract/services.ts';
import { REGULAR_STATUSES } from '../../../../../core/cycles/regular-status.ts';
import { PreferredFields } from './preferred-fields.tsx';
import { HoursFields } from '../../../ui/fields/hours-fields.tsx';
import { WeekdayChips } from '../../../ui/fields/weekday-chips.tsx';
import { ServiceFields } from './service-fields.tsx';

interface RegularFieldsProps {
  readonly form: UseFormReturnType<RegularInput>;
  readonly services: readonly ServiceView[];
}

const messageOf = (error: unknown): string | undefined => (typeof error === 'string' ? error : undefined);

/** Everything that is agreed with a regular. */
export function RegularFields({ form, services }: RegularFieldsProps) {
  const { t } = useTranslation(['roster', 'app']);
  const { values } = form;
  return (
    <Stack gap="md">
      <PreferredFields form={form} />
      <ServiceFields form={form} services={services} />
      <WeekdayChips
        label={t('roster:fields.acceptableWeekdays')}
        description={t('roster:fields.acceptableWeekdaysHint')}
        weekdays={values.acceptableWeekdays}
        always={values.weekday}
        onChange={(weekdays) => form.setFieldValue('acceptableWeekdays', weekdays)}
      />
      <HoursFields
        hours={values.acceptableHours}
        error={messageOf(form.errors['acceptableHours'])}
        onChange={(hours) => form.setFieldValue('acceptableHours', hours)}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <Select
          label={t('roster:fields.status')}
          description={t(`roster:statusHint.${values.status}`)}
          allowDeselect={false}
          data={REGULAR_STATUSES.map((value) => ({ value, label: t(`roster:status.${value}`) }))}
          {...form.getInputProps('status')}
        />
        <Select
          label={t('roster:fields.priority')}
          description={t('roster:fields.priorityHint')}
          allowDeselect={false}
          data={([1, 2, 3] as const).map((value) => ({ value: String(value), label: t(`roster:priority.${value}`) }))}
          value={String(values.priority)}
          onChange={(value) => form.setFieldValue('priority', ([1, 2, 3] as const).find((rank) => String(rank) === value) ?? 2)}
        />
      </SimpleGrid>
      <Switch
        label={t('roster:fields.keepUnanswered')}
        description={t('roster:fields.keepUnansweredHint')}
        {...form.getInputProps('keepUnanswered', { type: 'checkbox' })}
      />
      <TextInput
        label={`${t('roster:fields.startedOn')} (${t('app:optional')})`}
        type="date"
        maw={260}
        error={form.errors['startedOn']}
        value={values.startedOn ?? ''}
        onChange={(event) => form.setFieldValue('startedOn', event.currentTarget.value || null)}
      />
      <Textarea
        label={t('roster:fields.notes')}
        description={t('roster:fields.notesHint')}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={4000}
        {...form.getInputProps('notes')}
      />
    </Stack>
  );
}
