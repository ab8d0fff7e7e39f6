import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { queries } from '../../../queries.ts';
import { refreshBookings } from '../../../session/refresh-bookings.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { showDone } from '../../../ui/show-done.ts';

/** Asks the client by mail to choose another time. The booking stands until they answer. */
export function AskForm({ booking, onClose }: { booking: CoachBookingView; onClose: () => void }) {
  const { t } = useTranslation('sessions');
  const coach = useCoach();
  const form = useForm({ initialValues: { note: '' } });
  const ask = useMutation(
    queries.coachBookings.askToMove.mutationOptions({
      onSuccess: async () => {
        showDone(t('ask.done', { name: booking.clientName }));
        onClose();
        await refreshBookings();
      },
    }),
  );
  return (
    <form
      onSubmit={form.onSubmit(({ note }) => ask.mutate({ coachId: coach.id, bookingId: booking.id, note: note.replaceAll('\n', ' ') }))}
    >
      <Stack gap="md">
        <Text fz="sm">{t('ask.about', { name: booking.clientName })}</Text>
        <Textarea
          label={t('ask.note')}
          description={t('ask.noteHint')}
          autosize
          minRows={2}
          maxLength={500}
          data-autofocus
          {...form.getInputProps('note')}
        />
        <ProblemNotice error={ask.error} />
        <Group gap="xs">
          <Button type="submit" loading={ask.isPending}>
            {t('ask.do')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ask.leave')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
