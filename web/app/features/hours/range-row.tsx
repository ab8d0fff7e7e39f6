import { ActionIcon, Group, NumberInput, Text, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenRange } from '../../../../core/availability/builder/own-hours.ts';
import { formatMinute } from '../../time/format-minute.ts';
import { minuteOfText } from '../../time/minute-of-text.ts';
import { textOfMinute } from '../../time/text-of-minute.ts';
import { Icon } from '../../ui/icon.tsx';

interface RangeRowProps {
  readonly day: string;
  readonly range: OpenRange;
  readonly wrong: 'ends_before_start' | 'overlaps' | undefined;
  readonly onChange: (range: OpenRange) => void;
  readonly onRemove: () => void;
}

/** One range of a day. Midnight as an end is the end of the day. */
export function RangeRow({ day, range, wrong, onChange, onRemove }: RangeRowProps) {
  const { t } = useTranslation('app');
  const message = useId();
  const { startMinute, endMinute, capacity } = range;
  const isWrong = { error: wrong !== undefined, 'aria-describedby': wrong && message };
  return (
    <div>
      <Group gap={6} wrap="wrap">
        <TextInput
          type="time"
          size="sm"
          w={132}
          step={300}
          aria-label={t('hours.from', { day })}
          {...isWrong}
          value={textOfMinute(startMinute)}
          onChange={(event) => onChange({ ...range, startMinute: minuteOfText(event.currentTarget.value) ?? startMinute })}
        />
        <Text span c="dimmed" aria-hidden>
          –
        </Text>
        <TextInput
          type="time"
          size="sm"
          w={132}
          step={300}
          aria-label={t('hours.to', { day })}
          {...isWrong}
          value={textOfMinute(endMinute)}
          onChange={(event) => onChange({ ...range, endMinute: minuteOfText(event.currentTarget.value) || 1440 })}
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
