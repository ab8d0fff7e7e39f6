import { Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../contract/bookings.ts';
import { queries } from '../../queries.ts';
import { refreshBookings } from '../../session/refresh-bookings.ts';
import { useCoach } from '../../session/use-coach.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showDone } from '../../ui/show-done.ts';

/** Cancels a booking, with a reason the client may read. */
export function CancelForm({ booking, onClose }: { booking: CoachBookingView; onClose: () => void }) {
  const { t } = useTranslation('sessions');
  const coach = useCoach();
  const form = useForm({ initialValues: { reason: '', tellClient: true } });
  const cancel = useMutation(
    queries.coachBookings.cancel.mutationOptions({
      onSuccess: async () => {
        showDone(t('cancel.done', { name: booking.clientName }));
        onClose();
        await refreshBookings();
      },
    }),
  );
  return (
    <form
      onSubmit={form.onSubmit(({ reason, tellClient }) =>
        cancel.mutate({ coachId: coach.id, bookingId: booking.id, reason: reason.replaceAll('\n', ' '), tellClient }),
      )}
    >
      <Stack gap="md">
        <Textarea
          label={t('cancel.reason')}
          description={t('cancel.reasonHint')}
          autosize
          minRows={2}
          maxLength={500}
          data-autofocus
          {...form.getInputProps('reason')}
        />
        <Checkbox label={t('cancel.tell')} {...form.getInputProps('tellClient', { type: 'checkbox' })} />
        <Text fz="sm" c="dimmed">
          {t('cancel.final')}
        </Text>
        <ProblemNotice error={cancel.error} />
        <Group gap="xs">
          <Button type="submit" color="red" loading={cancel.isPending}>
            {t('cancel.do')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('cancel.keep')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
