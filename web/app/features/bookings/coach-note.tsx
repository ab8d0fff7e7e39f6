import { Button, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../contract/bookings.ts';
import { queries } from '../../queries.ts';
import { queryClient } from '../../query-client.ts';
import { useCoach } from '../../session/use-coach.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showDone } from '../../ui/show-done.ts';

/** What only the coach reads. */
export function CoachNote({ booking }: { booking: CoachBookingView }) {
  const { t } = useTranslation('sessions');
  const coach = useCoach();
  const form = useForm({ initialValues: { coachNote: booking.coachNote } });
  const save = useMutation(
    queries.coachBookings.note.mutationOptions({
      onSuccess: async ({ coachNote }) => {
        form.resetDirty({ coachNote });
        showDone(t('panel.noteSaved'));
        await queryClient.invalidateQueries({ queryKey: queries.coachBookings.key() });
      },
    }),
  );
  return (
    <form onSubmit={form.onSubmit(({ coachNote }) => save.mutate({ coachId: coach.id, bookingId: booking.id, coachNote }))}>
      <Stack gap="xs" align="flex-start">
        <Textarea
          w="100%"
          label={t('panel.coachNote')}
          description={t('panel.coachNoteHint')}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={4000}
          {...form.getInputProps('coachNote')}
        />
        <ProblemNotice error={save.error} />
        {form.isDirty() && (
          <Button type="submit" size="compact-md" variant="light" loading={save.isPending}>
            {t('panel.saveNote')}
          </Button>
        )}
      </Stack>
    </form>
  );
}
