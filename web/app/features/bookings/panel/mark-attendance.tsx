import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { useMark } from './use-mark.ts';

/** Did they come? Marked at once, changed as easily. */
export function MarkAttendance({ booking }: { booking: CoachBookingView }) {
  const { t } = useTranslation('sessions');
  const { mark, error, isPending } = useMark(booking);
  const { status } = booking;
  return (
    <Stack gap="xs" role="group" aria-label={t('mark.label')}>
      {status === 'confirmed' && <Text fw={600}>{t('mark.ask', { name: booking.clientName })}</Text>}
      <Group gap="xs">
        {status !== 'completed' && (
          <Button variant={status === 'confirmed' ? 'filled' : 'default'} disabled={isPending} onClick={() => mark('completed')}>
            {t(status === 'confirmed' ? 'mark.completed' : 'mark.toCompleted')}
          </Button>
        )}
        {status !== 'no_show' && (
          <Button variant="default" disabled={isPending} onClick={() => mark('no_show')}>
            {t(status === 'confirmed' ? 'mark.noShow' : 'mark.toNoShow')}
          </Button>
        )}
        {status !== 'confirmed' && (
          <Button variant="subtle" disabled={isPending} onClick={() => mark('confirmed')}>
            {t('mark.takeBack')}
          </Button>
        )}
      </Group>
      <ProblemNotice error={error} />
    </Stack>
  );
}
