import { ActionIcon, Group, NumberInput, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenRange } from '../../../../core/availability/builder/own-hours.ts';
import { formatMinute } from '../../time/format-minute.ts';
import { Icon } from '../../ui/icon.tsx';
import { TimeRange } from '../../ui/time-range.tsx';

interface RangeRowProps {
  readonly day: string;
  readonly range: OpenRange;
  readonly wrong: 'ends_before_start' | 'overlaps' | undefined;
  readonly onChange: (range: OpenRange) => void;
  readonly onRemove: () => void;
}

/** One range of a day, and how many at once. */
export function RangeRow({ day, range, wrong, onChange, onRemove }: RangeRowProps) {
  const { t } = useTranslation('app');
  const message = useId();
  const { startMinute, endMinute, capacity } = range;
  return (
    <div>
      <Group gap={6} wrap="wrap">
        <TimeRange
          range={range}
          fromLabel={t('hours.from', { day })}
          toLabel={t('hours.to', { day })}
          wrongBy={wrong && message}
          onChange={(changed) => onChange({ ...range, ...changed })}
        />
        <NumberInput
          size="sm"
          w={72}
          min={1}
          max={500}
          allowDecimal={false}
          aria-label={t('hours.seats', { day })}
          value={capacity}
          onChange={(value) => onChange({ ...range, capacity: Number(value) || 1 })}
        />
        <Text span c="dimmed" fz="sm">
          {t('hours.seatsShort')}
        </Text>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('hours.remove', { day, from: formatMinute(startMinute), to: formatMinute(endMinute) })}
          onClick={onRemove}
        >
          <Icon name="close" size={16} />
        </ActionIcon>
      </Group>
      {wrong && (
        <Text id={message} fz="sm" c="var(--mantine-color-error)" role="alert" mt={2}>
          {t(`hours.wrong.${wrong}`)}
        </Text>
      )}
    </div>
  );
}
