import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { TakenNotice } from '../taken-notice.tsx';
import { useRestore } from './use-restore.ts';

/** A cancelled session that is still to come can be brought back, while its time is free, or over what took it. */
export function RestoreSession({ booking }: { booking: CoachBookingView }) {
  const { t } = useTranslation('sessions');
  const { restore, error, isPending } = useRestore(booking);
  return (
    <Stack gap="sm" align="flex-start">
      <Button variant="default" loading={isPending} onClick={() => restore(false)}>
        {t('restore.do')}
      </Button>
      <TakenNotice
        error={error}
        clientId={booking.clientId}
        onOverbook={() => restore(true)}
        what="restore"
        onAgain={() => restore(false)}
      />
    </Stack>
  );
}
