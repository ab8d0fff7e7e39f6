import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { Fact } from '../../../ui/fact.tsx';

/** Where several clients come at once: how many seats are taken, and who else is there. Nothing where one comes alone. */
export function SeatsFact({ booking }: { booking: CoachBookingView }) {
  const { t } = useTranslation('sessions');
  const { id: coachId } = useCoach();
  const { date: from, endDate: to } = booking.coachTime;
  const day = useQuery(queries.calendar.show.queryOptions({ input: { coachId, from, to } }));
  const seats = day.data?.bookings.find(({ id }) => id === booking.id)?.seats;
  if (!day.data || !seats || seats.capacity < 2) return null;
  const others = day.data.bookings.filter(
    (other) =>
      other.id !== booking.id &&
      other.scheduleId === booking.scheduleId &&
      Date.parse(other.startsAt) < Date.parse(booking.endsAt) &&
      Date.parse(booking.startsAt) < Date.parse(other.endsAt),
  );
  return (
    <Fact name={t('panel.seats')}>
      {t('panel.seatsUsed', seats)}
      {others.length > 0 && (
        <Text fz="sm" c="dimmed">
          {t('panel.alsoThere', { names: others.map(({ clientName }) => clientName).join(', ') })}
        </Text>
      )}
    </Fact>
  );
}
