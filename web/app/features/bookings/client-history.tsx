import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';

/** How often this client came, cancelled, stayed away. */
export function ClientHistory({ clientId }: { clientId: string }) {
  const { t } = useTranslation('sessions');
  const coach = useCoach();
  const bookings = useQuery(queries.coachBookings.list.queryOptions({ input: { coachId: coach.id, clientId, limit: 500 } }));
  if (!bookings.data) return null;
  const having = (status: string) => bookings.data.filter((booking) => booking.status === status).length;
  return (
    <Text fz="sm" c="dimmed">
      {[
        t('panel.bookings', { count: bookings.data.length }),
        t('panel.cancelled', { count: having('cancelled') }),
        t('panel.noShows', { count: having('no_show') }),
      ].join(' · ')}
    </Text>
  );
}
