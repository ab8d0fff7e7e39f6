import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { ClientBadges } from '../../../clients/client-badges.tsx';
import { PackagesLeft } from '../../../packages/packages-left.tsx';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import classes from './booking-facts.module.css';

/** Who it is: how to reach them, how they keep their times, how long they have been coming. */
export function ClientFacts({ booking }: { booking: CoachBookingView }) {
  const { t } = useTranslation('sessions');
  const coach = useCoach();
  const client = useQuery(queries.clients.show.queryOptions({ input: { coachId: coach.id, clientId: booking.clientId } }));
  const attendance = client.data?.attendance;
  return (
    <Stack gap={4}>
      {client.data && <ClientBadges client={client.data} show={['relationship', 'state', 'attendance']} />}
      {booking.clientEmail && (
        <Anchor href={`mailto:${booking.clientEmail}`} className={classes.breakable}>
          {booking.clientEmail}
        </Anchor>
      )}
      {booking.clientPhone && <Anchor href={`tel:${booking.clientPhone.replace(/[^+\d]/g, '')}`}>{booking.clientPhone}</Anchor>}
      {attendance && (
        <Text fz="sm" c="dimmed">
          {[
            t('panel.completed', { count: attendance.completed }),
            t('panel.cancelled', { count: attendance.cancelledByClient }),
            attendance.cancelledLate > 0 && t('panel.cancelledLate', { count: attendance.cancelledLate }),
            t('panel.noShows', { count: attendance.noShows }),
            attendance.streakWeeks > 1 && t('panel.streak', { count: attendance.streakWeeks }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      )}
      {client.data && !client.data.erased && <PackagesLeft client={client.data} />}
    </Stack>
  );
}
