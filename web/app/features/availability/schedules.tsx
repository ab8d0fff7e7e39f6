import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../contract/availability.ts';
import { useCoach } from '../../session/use-coach.ts';
import { zoneCity } from '../../time/zone-city.ts';
import { NewSchedule } from './new-schedule.tsx';
import { ScheduleCard } from './schedule-card.tsx';

type Hours = ScheduleView['hours'];

interface SchedulesProps {
  readonly schedules: readonly ScheduleView[];
  readonly editor: (hours: Hours, onChange: (hours: Hours) => void) => ReactNode;
}

/** The ordinary weeks. */
export function Schedules({ schedules, editor }: SchedulesProps) {
  const { t } = useTranslation('availability');
  const { timeZone } = useCoach();
  return (
    <Stack gap="md">
      <Text c="dimmed" fz="sm">
        {t('schedule.hint', { city: zoneCity(timeZone) })}
      </Text>
      {schedules.map((schedule) => (
        <ScheduleCard key={schedule.id} schedule={schedule} removable={schedules.length > 1} editor={editor} />
      ))}
      <NewSchedule />
    </Stack>
  );
}
