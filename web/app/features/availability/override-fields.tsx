import { Checkbox, Chip, Group, Input, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../contract/availability.ts';
import { weekdayName } from '../../time/weekday-name.ts';
import type { OverrideValues } from './override-values.ts';

const KINDS = ['blocked', 'teaching', 'travel', 'personal', 'extra', 'capacity'] as const;

interface OverrideFieldsProps {
  readonly form: UseFormReturnType<OverrideValues>;
  readonly schedules: readonly ScheduleView[];
}

export function OverrideFields({ form, schedules }: OverrideFieldsProps) {
  const { t } = useTranslation('availability');
  const { kind, forever, whole } = form.values;
  const scopes = [{ value: '', label: t('override.all') }, ...schedules.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <Stack gap="md">
      <Group grow align="flex-start">
        <Select
          label={t('override.kind')}
          description={t(`kindHint.${kind}`)}
          allowDeselect={false}
          data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          {...form.getInputProps('kind')}
        />
        {schedules.length > 1 && (
          <Select
            label={t('override.schedule')}
            description=" "
            allowDeselect={false}
            data={scopes}
            {...form.getInputProps('scheduleId')}
          />
        )}
      </Group>
      <Group grow align="flex-end">
        <TextInput type="date" label={t('override.from')} required withAsterisk={false} {...form.getInputProps('startsOn')} />
        {!forever && (
          <TextInput
            type="date"
            label={t('override.to')}
            min={form.values.startsOn}
            required
            withAsterisk={false}
            {...form.getInputProps('endsOn')}
          />
        )}
      </Group>
      <Group gap="lg">
        <Checkbox label={t('override.forever')} {...form.getInputProps('forever', { type: 'checkbox' })} />
        <Checkbox label={t('override.whole')} {...form.getInputProps('whole', { type: 'checkbox' })} />
      </Group>
      {!whole && (
        <Group grow align="flex-end">
          <TextInput type="time" label={t('override.start')} required withAsterisk={false} {...form.getInputProps('start')} />
          <TextInput type="time" label={t('override.end')} required withAsterisk={false} {...form.getInputProps('end')} />
        </Group>
      )}
      <Input.Wrapper label={t('override.days')} description={t('override.daysHint')} labelElement="div">
        <Chip.Group multiple {...form.getInputProps('weekdays')}>
          <Group gap={6} mt={6}>
            {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
              <Chip key={weekday} value={String(weekday)} size="sm" radius="md">
                {weekdayName(weekday, 'short')}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      {(kind === 'extra' || kind === 'capacity') && (
        <NumberInput label={t('override.capacity')} min={1} max={500} allowDecimal={false} maw={200} {...form.getInputProps('capacity')} />
      )}
      <TextInput label={t('override.note')} description={t('override.noteHint')} maxLength={200} {...form.getInputProps('note')} />
    </Stack>
  );
}
