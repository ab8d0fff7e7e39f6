import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WaitlistPreferences } from '../../../../../contract/waitlist/wish.ts';
import { FREQUENCIES } from '../../../../../core/cycles/placement/placement-settings.ts';
import { describeMinutes } from '../../../time/describe-minutes.ts';
import { HoursFields } from '../../../ui/fields/hours-fields.tsx';
import { WeekdayChips } from '../../../ui/fields/weekday-chips.tsx';

interface WishFieldsProps {
  readonly value: WaitlistPreferences;
  /** The lengths of the service. */
  readonly durations: readonly number[];
  /** False for one particular time, which is its own day and hours. */
  readonly withDates: boolean;
  /** How many days somebody waits who names no last date; undefined while it is not known. */
  readonly standsDays: number | undefined;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (part: Partial<WaitlistPreferences>) => void;
}

const WHOLE_DAY = { startMinute: 0, endMinute: 1440 };

/** When somebody could come, how often, and what they said. */
export function WishFields({ value, durations, withDates, standsDays, errors, onChange }: WishFieldsProps) {
  const { t } = useTranslation('waitlist');
  const lengths = durations.includes(value.durationMinutes) ? durations : [value.durationMinutes, ...durations];
  return (
    <>
      {lengths.length > 1 && (
        <Select
          w="11rem"
          label={t('form.length')}
          allowDeselect={false}
          data={lengths.map((minutes) => ({ value: String(minutes), label: describeMinutes(minutes) }))}
          value={String(value.durationMinutes)}
          onChange={(minutes) => onChange({ durationMinutes: Number(minutes) })}
          error={errors['durationMinutes']}
        />
      )}
      {withDates && (
        <>
          <WeekdayChips
            label={t('form.weekdays')}
            description={t('form.weekdaysHint')}
            weekdays={value.weekdays}
            onChange={(weekdays) => onChange({ weekdays })}
          />
          <HoursFields
            hours={value.hours.length === 0 ? [WHOLE_DAY] : value.hours}
            error={errors['hours']}
            onChange={(hours) =>
              onChange({ hours: hours.some((range) => range.startMinute === 0 && range.endMinute === 1440) ? [] : hours })
            }
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            <TextInput
              type="date"
              label={t('form.earliest')}
              error={errors['earliest']}
              value={value.earliest ?? ''}
              onChange={(event) => onChange({ earliest: event.currentTarget.value || null })}
            />
            <TextInput
              type="date"
              label={t('form.latest')}
              description={standsDays === undefined ? undefined : t('form.datesHint', { count: standsDays })}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              min={value.earliest ?? undefined}
              error={errors['latest']}
              value={value.latest ?? ''}
              onChange={(event) => onChange({ latest: event.currentTarget.value || null })}
            />
          </SimpleGrid>
          <Select
            label={t('form.often')}
            description={t('form.oftenHint')}
            allowDeselect={false}
            data={[{ value: '', label: t('form.once') }, ...FREQUENCIES.map((one) => ({ value: one, label: t(`form.frequency.${one}`) }))]}
            value={value.recurring ?? ''}
            onChange={(often) => onChange({ recurring: FREQUENCIES.find((one) => one === often) ?? null })}
          />
        </>
      )}
      <Textarea
        label={t('form.message')}
        description={t('form.messageHint')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1000}
        error={errors['message']}
        value={value.message}
        onChange={(event) => onChange({ message: event.currentTarget.value })}
      />
    </>
  );
}
