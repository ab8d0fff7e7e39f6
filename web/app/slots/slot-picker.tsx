import { ActionIcon, Group, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../core/time/add-days.ts';
import { queries } from '../queries.ts';
import { useCoach } from '../session/use-coach.ts';
import { todayIn } from '../time/today-in.ts';
import { Icon } from '../ui/icon.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { WaitingRows } from '../ui/waiting-rows.tsx';
import { OpenStarts } from './open-starts.tsx';
import { TypedTime } from './typed-time.tsx';

interface SlotPickerProps {
  readonly serviceId: string;
  readonly durationMinutes: number;
  readonly initialDate?: string;
  /** Where a time that is not open could not be taken. */
  readonly onlyOpen?: boolean;
  readonly value: string | undefined;
  readonly onChange: (startsAt: string) => void;
}

/** A day, its open times, and any other time typed, unless only open ones are asked for. */
export function SlotPicker({ serviceId, durationMinutes, initialDate, onlyOpen = false, value, onChange }: SlotPickerProps) {
  const { t } = useTranslation('sessions');
  const { id: coachId, timeZone } = useCoach();
  const [date, setDate] = useState(initialDate ?? todayIn(timeZone));
  const slots = useQuery({
    ...queries.slots.listForCoach.queryOptions({ input: { coachId, serviceId, from: date, to: date, timeZone, durationMinutes } }),
    placeholderData: (before) => (before?.days.some((day) => day.date === date) ? before : undefined),
  });
  const day = slots.data?.days.find((one) => one.date === date);
  return (
    <Stack gap="sm">
      <Group gap={6} align="flex-end" wrap="nowrap">
        <ActionIcon variant="default" size={36} aria-label={t('pick.before')} onClick={() => setDate(addDays(date, -1))}>
          <Icon name="left" size={16} />
        </ActionIcon>
        <TextInput
          flex={1}
          type="date"
          label={t('pick.day')}
          value={date}
          onChange={(event) => event.currentTarget.value && setDate(event.currentTarget.value)}
        />
        <ActionIcon variant="default" size={36} aria-label={t('pick.after')} onClick={() => setDate(addDays(date, 1))}>
          <Icon name="right" size={16} />
        </ActionIcon>
      </Group>
      <ProblemNotice error={slots.error} />
      {slots.isPending && <WaitingRows count={2} height={36} />}
      {slots.data && (
        <OpenStarts slots={slots.data} day={day} chosen={value === undefined ? [] : [value]} onPick={onChange} onGoTo={setDate} />
      )}
      {day && !onlyOpen && <TypedTime day={day} onPick={onChange} />}
    </Stack>
  );
}
