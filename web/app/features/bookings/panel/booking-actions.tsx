import { Button, Divider, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { MoveForm } from '../move-form.tsx';
import { AskForm } from './ask-form.tsx';
import { CancelSession } from '../scope/cancel-session.tsx';
import { MarkAttendance } from './mark-attendance.tsx';
import { NextWeek } from './next-week.tsx';
import { RestoreSession } from './restore-session.tsx';

const OVER = new Set(['cancelled', 'declined', 'expired']);

/** What can be done with a booking now; what can't, and why. */
export function BookingActions({ booking }: { booking: CoachBookingView }) {
  const { t } = useTranslation('sessions');
  const [doing, setDoing] = useState<'move' | 'cancel' | 'ask'>();
  const stop = () => setDoing(undefined);
  const movable = !booking.moveRefusal;
  const refused = [booking.moveRefusal, booking.cancelRefusal].filter((refusal) => refusal !== null);
  // What is only asked for has its own answers, above.
  const reasons =
    OVER.has(booking.status) || booking.canMark || booking.request ? [] : [...new Set(refused.map(({ sentence }) => sentence))];
  if (doing) {
    return (
      <Stack gap="md">
        <Divider label={t(`${doing}.title`)} labelPosition="left" />
        {doing === 'move' && <MoveForm booking={booking} onClose={stop} />}
        {doing === 'cancel' && <CancelSession booking={booking} onClose={stop} />}
        {doing === 'ask' && <AskForm booking={booking} onClose={stop} />}
      </Stack>
    );
  }
  return (
    <Stack gap="md">
      {booking.canMark && <MarkAttendance booking={booking} />}
      {booking.status === 'completed' && <NextWeek booking={booking} />}
      {(movable || !booking.cancelRefusal) && (
        <Group gap="xs">
          {movable && (
            <Button variant={booking.canMark ? 'default' : 'filled'} onClick={() => setDoing('move')}>
              {t('panel.move')}
            </Button>
          )}
          {movable && !booking.reschedule && (
            <Button variant="default" onClick={() => setDoing('ask')}>
              {t('panel.ask')}
            </Button>
          )}
          {!booking.cancelRefusal && (
            <Button variant="default" onClick={() => setDoing('cancel')}>
              {t('panel.cancel')}
            </Button>
          )}
        </Group>
      )}
      {booking.canRestore && <RestoreSession booking={booking} />}
      {reasons.map((sentence) => (
        <Text key={sentence} fz="sm" c="dimmed">
          {sentence}
        </Text>
      ))}
    </Stack>
  );
}
