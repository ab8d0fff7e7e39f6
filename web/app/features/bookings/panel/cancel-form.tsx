import { Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { OverridingNote } from '../overriding-note.tsx';
import { queries } from '../../../queries.ts';
import { refreshBookings } from '../../../session/refresh-bookings.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { showDone } from '../../../ui/show-done.ts';
import { showProblem } from '../../../ui/show-problem.ts';
import { showUndo } from '../../../ui/show-undo.tsx';
import { SeatFreed } from '../../../waitlist/seat-freed.tsx';

/** Cancels a booking, with a reason the client may read. The mail waits as long as the toast offers the way back. */
export function CancelForm({ booking, onClose }: { booking: CoachBookingView; onClose: () => void }) {
  const { t } = useTranslation(['sessions', 'credits', 'app']);
  const coach = useCoach();
  const one = { coachId: coach.id, bookingId: booking.id };
  const form = useForm({ initialValues: { reason: '', tellClient: true } });
  const restore = useMutation(
    queries.coachBookings.restore.mutationOptions({
      onSuccess: () => showDone(t('sessions:restore.done', { name: booking.clientName })),
      onError: showProblem,
      onSettled: refreshBookings,
    }),
  );
  const cancel = useMutation(
    queries.coachBookings.cancel.mutationOptions({
      onSuccess: async ({ canRestore }) => {
        const said = t('sessions:cancel.done', { name: booking.clientName });
        if (canRestore) showUndo(said, t('app:undo'), () => restore.mutate(one));
        else showDone(said);
        onClose();
        await refreshBookings();
      },
    }),
  );
  return (
    <form onSubmit={form.onSubmit(({ reason, tellClient }) => cancel.mutate({ ...one, reason: reason.replaceAll('\n', ' '), tellClient }))}>
      <Stack gap="md">
        <Textarea
          label={t('sessions:cancel.reason')}
          description={t('sessions:cancel.reasonHint')}
          autosize
          minRows={2}
          maxLength={500}
          data-autofocus
          {...form.getInputProps('reason')}
        />
        <Checkbox label={t('sessions:cancel.tell')} {...form.getInputProps('tellClient', { type: 'checkbox' })} />
        <OverridingNote refusal={booking.clientCould.cancel} />
        {booking.creditIfCancelled && <Text fz="sm">{t(`credits:cancel.${booking.creditIfCancelled}`)}</Text>}
        <SeatFreed booking={booking} />
        <Text fz="sm" c="dimmed">
          {t('sessions:cancel.final')}
        </Text>
        <ProblemNotice error={cancel.error} />
        <Group gap="xs">
          <Button type="submit" color="red" loading={cancel.isPending}>
            {t('sessions:cancel.do')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('sessions:cancel.keep')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
