import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { describeMinutes } from '../../../time/describe-minutes.ts';
import { formatInstant } from '../../../time/format-instant.ts';

/** How it came about, and why it ended. */
export function BookingPast({ booking }: { booking: CoachBookingView }) {
  const { t } = useTranslation('sessions');
  const { timeZone } = useCoach();
  const when = formatInstant(booking.bookedAt, timeZone);
  const asked = booking.request !== null;
  return (
    <Stack gap={2}>
      <Text fz="sm" c="dimmed">
        {t(asked ? 'panel.askedByClient' : booking.bookedBy === 'client' ? 'panel.bookedByClient' : 'panel.bookedByCoach', { when })}
        {!asked && ` · ${t('panel.moved', { count: booking.moveCount })}`}
      </Text>
      {booking.cancelledBy && (
        <Text fz="sm" c="dimmed">
          {t(
            booking.cancelledLate
              ? 'panel.cancelledLate'
              : booking.cancelledBy === 'client'
                ? 'panel.cancelledByClient'
                : 'panel.cancelledByCoach',
            { before: describeMinutes(booking.policy.freeCancelMinutes) },
          )}
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
