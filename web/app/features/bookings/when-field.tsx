import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoach } from '../../session/use-coach.ts';
import { dateIn } from '../../time/date-in.ts';
import { formatInstant } from '../../time/format-instant.ts';
import { SlotPicker } from './slot-picker.tsx';

interface WhenFieldProps {
  readonly serviceId: string;
  readonly durationMinutes: number;
  readonly date: string | undefined;
  readonly value: string | undefined;
  readonly onChange: (startsAt: string) => void;
}

/** The time out of the calendar as a sentence; or, on demand, the picker. */
export function WhenField({ serviceId, durationMinutes, date, value, onChange }: WhenFieldProps) {
  const { t } = useTranslation('sessions');
  const { timeZone } = useCoach();
  const [choosing, setChoosing] = useState(value === undefined);
  return (
    <>
      {value && (
        <Group gap="sm" mb={choosing ? 'xs' : 0}>
          <Text fw={600}>{formatInstant(value, timeZone)}</Text>
          {!choosing && (
            <Button size="compact-sm" variant="subtle" onClick={() => setChoosing(true)}>
              {t('book.change')}
            </Button>
          )}
        </Group>
      )}
      {choosing && (
        <SlotPicker
          serviceId={serviceId}
          durationMinutes={durationMinutes}
          initialDate={value ? dateIn(timeZone, value) : date}
          value={value}
          onChange={onChange}
        />
      )}
    </>
  );
}
