import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { BookingDetails } from './booking-details.tsx';

/** Everything about a booking, at the side: the calendar stays where it is. */
export function BookingPanel({ bookingId, onClose }: { bookingId: string | undefined; onClose: () => void }) {
  const { t } = useTranslation(['sessions', 'app']);
  const coach = useCoach();
  const booking = useQuery({
    ...queries.coachBookings.show.queryOptions({ input: { coachId: coach.id, bookingId: bookingId ?? '' } }),
    enabled: bookingId !== undefined,
  });
  return (
    <Drawer
      opened={bookingId !== undefined}
      onClose={onClose}
      position="right"
      size={460}
      title={t('sessions:panel.label')}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      {bookingId !== undefined && <Loaded query={booking}>{(data) => <BookingDetails key={data.id} booking={data} />}</Loaded>}
    </Drawer>
  );
}
