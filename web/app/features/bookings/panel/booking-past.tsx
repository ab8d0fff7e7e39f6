import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatInstant } from '../../../time/format-instant.ts';

/** How it came about, and why it ended. */
export function BookingPast({ booking }: { booking: CoachBookingView }) {
  const { t } = useTranslation('sessions');
  const { timeZone } = useCoach();
  const when = formatInstant(booking.bookedAt, timeZone);
  return (
    <Stack gap={2}>
      <Text fz="sm" c="dimmed">
        {t(booking.bookedBy === 'client' ? 'panel.bookedByClient' : 'panel.bookedByCoach', { when })}
        {' · '}
        {t('panel.moved', { count: booking.moveCount })}
      </Text>
      {booking.cancelledBy && (
        <Text fz="sm" c="dimmed">
          {t(booking.cancelledBy === 'client' ? 'panel.cancelledByClient' : 'panel.cancelledByCoach')}
        </Text>
      )}
      {booking.cancelReason && (
        <Text fz="sm">
          {t('panel.reason')}: {booking.cancelReason}
        </Text>
      )}
    </Stack>
  );
}
