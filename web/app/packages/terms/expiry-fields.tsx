import { Group, Input, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { lastDay } from '../../../../core/packages/changes/last-day.ts';
import { EXPIRY_UNITS, type Expiry } from '../../../../core/packages/expiry.ts';
import { addMonths } from '../../../../core/time/add-months.ts';
import { formatDate } from '../../time/format-date.ts';
import { CountInput } from '../../ui/count-input.tsx';

interface ExpiryFieldsProps {
  readonly value: Expiry;
  /** First day of the package; of a template, today. */
  readonly startsOn: string;
  /** Says the day it comes to, where the first day is known. */
  readonly withDay: boolean;
  readonly errors: Readonly<Record<string, unknown>>;
  readonly onChange: (expiry: Expiry) => void;
}

const KINDS = ['never', 'after', 'on'] as const;
const USUAL_MONTHS = 3;

/** When a package's time is over: never, so long after its first day, or after a certain day. */
export function ExpiryFields({ value, startsOn, withDay, errors, onChange }: ExpiryFieldsProps) {
  const { t } = useTranslation('packages');
  const id = useId();
  const said = (field: string) => {
    const error = errors[field];
    return typeof error === 'string' ? error : undefined;
  };
  const turn = (kind: (typeof KINDS)[number]) => {
    if (kind === value.kind) return;
    if (kind === 'never') onChange({ kind });
    else if (kind === 'after') onChange({ kind, count: USUAL_MONTHS, unit: 'months' });
    else onChange({ kind, date: lastDay(value, startsOn) ?? addMonths(startsOn, USUAL_MONTHS) });
  };
  const day = lastDay(value, startsOn);
  return (
    <Input.Wrapper label={t('fields.expiry')} labelElement="div" labelProps={{ id }} error={said('expiry')}>
      <Stack gap="xs" mt={4}>
        <SegmentedControl
          fullWidth
          aria-labelledby={id}
          value={value.kind}
          onChange={turn}
          data={KINDS.map((kind) => ({ value: kind, label: t(`expiry.${kind}`) }))}
        />
        {value.kind === 'after' && (
          <Group gap="xs" align="center">
            <CountInput
              aria-label={t('expiry.count')}
              w="6rem"
              max={120}
              value={value.count}
              onChange={(count) => onChange({ ...value, count })}
              error={said('expiry.count')}
            />
            <Select
              w="8rem"
              aria-label={t('expiry.unit')}
              allowDeselect={false}
              data={EXPIRY_UNITS.map((unit) => ({ value: unit, label: t(`expiry.${unit}`) }))}
              value={value.unit}
              onChange={(unit) => unit && onChange({ ...value, unit })}
            />
            {withDay && day !== null && (
              <Text fz="sm" c="dimmed">
                {t('expiry.lastDayIs', { date: formatDate(day, 'long') })}
              </Text>
            )}
          </Group>
        )}
        {value.kind === 'on' && (
          <TextInput
            w="11rem"
            type="date"
            aria-label={t('expiry.date')}
            value={value.date}
            onChange={({ currentTarget: { value: date } }) => date && onChange({ kind: 'on', date })}
            error={said('expiry.date')}
          />
        )}
      </Stack>
    </Input.Wrapper>
  );
}
