import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../contract/availability.ts';
import { queries } from '../../queries.ts';
import { refreshBookings } from '../../session/refresh-bookings.ts';
import { useCoach } from '../../session/use-coach.ts';
import { showUndo } from '../../ui/show-undo.tsx';
import { formatSpan } from '../../time/format-span.ts';
import { KeptTrouble } from '../../waitlist/kept-trouble.tsx';
import type { Stretch } from './stretch.ts';
import { useRelease } from './use-release.ts';

interface HoldDialogProps {
  readonly stretch: Stretch;
  readonly schedules: readonly ScheduleView[];
  readonly onClose: () => void;
}

/** Keeps a time back until it is released. */
export function HoldDialog({ stretch, schedules, onClose }: HoldDialogProps) {
  const { t } = useTranslation(['calendar', 'app']);
  const coach = useCoach();
  const when = formatSpan(stretch, coach.timeZone);
  const release = useRelease();
  const form = useForm({ initialValues: { scheduleId: schedules[0]?.id ?? '', note: '' } });
  const create = useMutation(
    queries.holds.create.mutationOptions({
      onSuccess: async (hold) => {
        onClose();
        showUndo(t('calendar:hold.done', { when }), t('app:undo'), () => release.mutate({ coachId: coach.id, holdId: hold.id }));
        await refreshBookings();
      },
    }),
  );
  const send = (values: typeof form.values) =>
    create.mutate({ coachId: coach.id, ...values, startsAt: stretch.startsAt, endsAt: stretch.endsAt });
  return (
    <Modal opened onClose={onClose} centered title={t('calendar:hold.title')} closeButtonProps={{ 'aria-label': t('app:close') }}>
      <form onSubmit={form.onSubmit(send)}>
        <Stack gap="md">
          <Text fw={600}>{when}</Text>
          {schedules.length > 1 && (
            <Select
              label={t('calendar:hold.schedule')}
              allowDeselect={false}
              data={schedules.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.getInputProps('scheduleId')}
            />
          )}
          <TextInput
            label={t('calendar:hold.note')}
            description={t('calendar:hold.noteHint')}
            maxLength={200}
            data-autofocus
            {...form.getInputProps('note')}
          />
          <KeptTrouble error={create.error} what="hold" onAgain={() => send(form.values)} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t('calendar:hold.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
