import { Button, Group, Text, TextInput } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../contract/availability.ts';
import { checkWeeklyHours } from '../../../../core/availability/check-weekly-hours.ts';
import { useKeptEdit } from '../../problem/use-kept-edit.ts';
import { queries } from '../../queries.ts';
import { queryClient } from '../../query-client.ts';
import { useCoach } from '../../session/use-coach.ts';
import { describeMinutes } from '../../time/describe-minutes.ts';
import { Card } from '../../ui/card.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SaveTrouble } from '../../ui/save-trouble.tsx';
import { showDone } from '../../ui/show-done.ts';
import { refreshAvailability } from './refresh-availability.ts';
import { daysOf, hoursOf, weekValues } from './week-values.ts';

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
  const fetchNewest = async () => {
    const input = { coachId: coach.id };
    const list = await queryClient.fetchQuery(queries.schedules.list.queryOptions({ input, staleTime: 0 }));
    return list.find(({ id }) => id === schedule.id) ?? schedule;
  };
  const edit = useKeptEdit({ record: schedule, values: weekValues, fetchNewest });
  const { form, base } = edit;
  const { name } = form.values;
  const hours = hoursOf(form.values);
  const one = { coachId: coach.id, scheduleId: schedule.id };
  const save = useMutation(
    queries.schedules.update.mutationOptions({
      onSuccess: async (saved) => {
        edit.standOn(saved);
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
  const dirty = name !== base.name || JSON.stringify(form.values.days) !== JSON.stringify(weekValues(base).days);
  const total = hours.reduce((sum, range) => sum + Math.max(0, range.endMinute - range.startMinute), 0);
  const isWrong = !checkWeeklyHours(hours).ok;
  const putBack = () => {
    edit.forget();
    save.reset();
    edit.standOn(base);
  };
  const send = () => {
    edit.forget();
    save.mutate({ ...one, name, hours, version: base.version });
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
        onChange={(event) => form.setFieldValue('name', event.currentTarget.value)}
      />
      {editor(hours, (changed) => form.setFieldValue('days', daysOf(changed)))}
      <SaveTrouble
        error={save.error}
        edit={edit}
        nameOf={(field) => (field === 'name' || field === 'hours' ? t(`availability:schedule.fields.${field}`) : undefined)}
      />
      <ProblemNotice error={remove.error} />
      <Group gap="xs">
        <Button disabled={!dirty || isWrong} loading={save.isPending} onClick={send}>
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
