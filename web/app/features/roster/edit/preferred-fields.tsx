import { Select, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { RegularInput } from '../../../../../contract/cycles/regulars.ts';
import { FREQUENCIES } from '../../../../../core/cycles/placement/placement-settings.ts';
import { minuteOfText } from '../../../time/minute-of-text.ts';
import { textOfMinute } from '../../../time/text-of-minute.ts';
import { weekdayName } from '../../../time/weekday-name.ts';

interface PreferredFieldsProps {
  readonly form: UseFormReturnType<RegularInput>;
}

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** How often somebody comes, and when at best: the day that is chosen here always suits. */
export function PreferredFields({ form }: PreferredFieldsProps) {
  const { t } = useTranslation('roster');
  const { weekday, acceptableWeekdays, minute } = form.values;
  const prefer = (day: RegularInput['weekday']) =>
    form.setValues({ weekday: day, acceptableWeekdays: WEEK.filter((one) => one === day || acceptableWeekdays.includes(one)) });
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
      <Select
        label={t('fields.frequency')}
        allowDeselect={false}
        data={FREQUENCIES.map((value) => ({ value, label: t(`frequency.${value}`) }))}
        {...form.getInputProps('frequency')}
      />
      <Select
        label={t('fields.weekday')}
        allowDeselect={false}
        data={WEEK.map((day) => ({ value: String(day), label: weekdayName(day) }))}
        value={String(weekday)}
        onChange={(value) => prefer(WEEK.find((day) => String(day) === value) ?? weekday)}
      />
      <TextInput
        type="time"
        step={300}
        required
        withAsterisk={false}
        label={t('fields.minute')}
        value={textOfMinute(minute)}
        error={form.errors['minute']}
        onChange={(event) => form.setFieldValue('minute', minuteOfText(event.currentTarget.value) ?? minute)}
      />
    </SimpleGrid>
  );
}
