import { Button, Group, Text, TextInput } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../contract/availability.ts';
import { checkWeeklyHours } from '../../../../core/availability/check-weekly-hours.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { describeMinutes } from '../../time/describe-minutes.ts';
import { Card } from '../../ui/card.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showDone } from '../../ui/show-done.ts';
import { refreshAvailability } from './refresh-availability.ts';

type Hours = ScheduleView['hours'];

interface ScheduleCardProps {
  readonly schedule: ScheduleView;
  readonly removable: boolean;
  readonly editor: (hours: Hours, onChange: (hours: Hours) => void) => ReactNode;
}

/** A named week of hours, saved as a whole. */
export function ScheduleCard({ schedule, removable, editor }: ScheduleCardProps) {
  const { t } = useTranslation(['availability', 'app']);
  const coach = useCoach();
  const [name, setName] = useState(schedule.name);
  const [hours, setHours] = useState(schedule.hours);
  const one = { coachId: coach.id, scheduleId: schedule.id };
  const save = useMutation(
    queries.schedules.update.mutationOptions({
      onSuccess: async () => {
        showDone(t('availability:schedule.saved'));
        await refreshAvailability();
      },
    }),
  );
  const remove = useMutation(
    queries.schedules.remove.mutationOptions({
      onSuccess: async () => {
        showDone(t('availability:schedule.removed', { name: schedule.name }));
        await refreshAvailability();
      },
    }),
  );
  const dirty = name !== schedule.name || JSON.stringify(hours) !== JSON.stringify(schedule.hours);
  const total = hours.reduce((sum, range) => sum + Math.max(0, range.endMinute - range.startMinute), 0);
  const isWrong = !checkWeeklyHours(hours).ok;
  const putBack = () => {
    setName(schedule.name);
    setHours(schedule.hours);
  };
  const askRemove = () =>
    modals.openConfirmModal({
      title: t('availability:schedule.removeSure', { name: schedule.name }),
      labels: { confirm: t('app:delete'), cancel: t('app:cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(one),
    });
  return (
    <Card title={schedule.name} hint={t('availability:schedule.total', { hours: describeMinutes(total) })}>
      <TextInput
        label={t('availability:schedule.name')}
        maw={320}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {editor(hours, setHours)}
      <ProblemNotice error={save.error ?? remove.error} onReload={() => void refreshAvailability()} />
      <Group gap="xs">
        <Button
          disabled={!dirty || isWrong}
          loading={save.isPending}
          onClick={() => save.mutate({ ...one, name, hours, version: schedule.version })}
        >
          {t('app:save')}
        </Button>
        {dirty && (
          <>
            <Button variant="subtle" color="gray" onClick={putBack}>
              {t('availability:schedule.discard')}
            </Button>
            <Text fz="sm" c="dimmed" role="status">
              {t(isWrong ? 'availability:schedule.wrong' : 'availability:schedule.unsaved')}
            </Text>
          </>
        )}
        {removable && !dirty && (
          <Button variant="subtle" color="red" loading={remove.isPending} onClick={askRemove}>
            {t('availability:schedule.remove')}
          </Button>
        )}
      </Group>
    </Card>
  );
}
