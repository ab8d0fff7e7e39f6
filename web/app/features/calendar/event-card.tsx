import type { EventDisplayInfo } from '@fullcalendar/react';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../contract/bookings.ts';

/** As many lines as a session is tall. What is not as usual is said first; the whole is in its name and in the panel. */
const linesOf = (minutes: number, lines: readonly string[]) => lines.slice(0, minutes < 60 ? 1 : minutes < 75 ? 2 : 3);

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
  const status = [t(`app:status.${booking.status}`), booking.overbooked && t('calendar:overbooked')].filter(Boolean).join(', ');
  const inMonth = info.view.type === 'dayGridMonth';
  const usual = booking.status === 'confirmed' && !booking.overbooked;
  const lines = linesOf(
    inMonth ? 0 : booking.durationMinutes,
    usual ? [info.timeText, booking.service.name, status] : [status, info.timeText, booking.service.name],
  );
  return (
    <span className={booking.durationMinutes < 40 || inMonth ? 'session-inside session-short' : 'session-inside'}>
      <span className="session-who">{booking.clientName}</span>
      {lines.map((line) => (
        <span key={line} className="session-line">
          {line}
        </span>
      ))}
    </span>
  );
}
