import { NumberInput, Select, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AttendanceRules } from '../../../../contract/rules.ts';
import { LengthField } from '../../ui/fields/length-field.tsx';

interface AttendanceFieldsProps {
  readonly value: AttendanceRules;
  readonly errors: Readonly<Record<string, unknown>>;
  readonly onChange: (rules: AttendanceRules) => void;
}

const CHOICES = ['leave', 'completed', 'no_show'] as const;
/** A day: time enough to say what happened before Perennial does. */
const WAIT = 1440;

/** What becomes of sessions that are over, and when a client's record carries a badge. */
export function AttendanceFields({ value, errors, onChange }: AttendanceFieldsProps) {
  const { t } = useTranslation('rules');
  const { afterEnd, flagAt, flagDays } = value;
  const said = (field: string) => {
    const error = errors[`attendance.${field}`];
    return typeof error === 'string' ? error : undefined;
  };
  const choose = (choice: string | null) =>
    onChange({
      ...value,
      afterEnd: choice === 'completed' || choice === 'no_show' ? { status: choice, minutes: afterEnd?.minutes ?? WAIT } : null,
    });
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg" verticalSpacing="md">
        <Select
          label={t('attendance.afterEnd')}
          description={t('attendance.afterEndHint')}
          allowDeselect={false}
          data={CHOICES.map((choice) => ({ value: choice, label: t(`attendance.choice.${choice}`) }))}
          value={afterEnd?.status ?? 'leave'}
          onChange={choose}
        />
        {afterEnd && (
          <LengthField
            label={t('attendance.wait')}
            hint={t('attendance.waitHint')}
            placeholder={undefined}
            error={said('afterEnd.minutes')}
            value={afterEnd.minutes}
            onChange={(minutes) => onChange({ ...value, afterEnd: { ...afterEnd, minutes: minutes ?? 0 } })}
          />
        )}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg" verticalSpacing="md">
        <NumberInput
          label={t('attendance.flagAt')}
          description={t('attendance.flagAtHint')}
          min={1}
          max={50}
          allowDecimal={false}
          hideControls
          error={said('flagAt')}
          value={flagAt}
          onChange={(typed) => onChange({ ...value, flagAt: typed === '' ? 1 : Number(typed) })}
        />
        <NumberInput
          label={t('attendance.flagDays')}
          description={t('attendance.flagDaysHint')}
          min={7}
          max={730}
          allowDecimal={false}
          hideControls
          error={said('flagDays')}
          value={flagDays}
          onChange={(typed) => onChange({ ...value, flagDays: typed === '' ? 7 : Number(typed) })}
        />
      </SimpleGrid>
    </Stack>
  );
}
