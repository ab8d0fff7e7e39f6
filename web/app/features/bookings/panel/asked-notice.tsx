import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { queries } from '../../../queries.ts';
import { refreshBookings } from '../../../session/refresh-bookings.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatInstant } from '../../../time/format-instant.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { showDone } from '../../../ui/show-done.ts';

/** The client was asked to choose another time and hasn't answered: since when, in which words, and the way to take it back. */
export function AskedNotice({ booking, asked }: { booking: CoachBookingView; asked: NonNullable<CoachBookingView['reschedule']> }) {
  const { t } = useTranslation('sessions');
  const coach = useCoach();
  const withdraw = useMutation(
    queries.coachBookings.withdrawAsk.mutationOptions({
      onSuccess: () => showDone(t('ask.withdrawn', { name: booking.clientName })),
      onSettled: refreshBookings,
    }),
  );
  return (
    <Alert color="evergreen" variant="light" title={t('ask.open')}>
      <Stack gap="xs" align="flex-start">
        <Text fz="sm">{t('ask.since', { when: formatInstant(asked.askedAt, coach.timeZone) })}</Text>
        {asked.note && <Text fz="sm">“{asked.note}”</Text>}
        <ProblemNotice error={withdraw.error} />
        <Button
          size="compact-md"
          variant="default"
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate({ coachId: coach.id, bookingId: booking.id })}
        >
          {t('ask.withdraw')}
        </Button>
      </Stack>
    </Alert>
  );
}
