import type { EventDisplayInfo } from '@fullcalendar/react';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../contract/bookings.ts';

/** The inside of a session on the calendar: time, client, service, status in a word. */
export function EventCard({ info }: { info: EventDisplayInfo }) {
  const { t } = useTranslation(['calendar', 'app']);
  const booking = info.event.extendedProps['booking'] as CoachBookingView | undefined;
  if (!booking) {
    return (
      <span className="session-inside">
        <span className="session-time">{info.timeText}</span>
        <span className="session-who">{info.event.title}</span>
      </span>
    );
  }
  return (
    <span className="session-inside">
      <span className="session-who">{booking.clientName}</span>
      <span className="session-time">{info.timeText}</span>
      <span className="session-what">{booking.service.name}</span>
      <span className="session-status">
        {t(`app:status.${booking.status}`)}
        {booking.overbooked && `, ${t('calendar:overbooked')}`}
      </span>
    </span>
  );
}
