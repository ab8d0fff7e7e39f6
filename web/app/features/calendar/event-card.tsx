import type { EventDisplayInfo } from '@fullcalendar/react';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../contract/bookings.ts';
import type { HoldView } from '../../../../contract/calendar.ts';
import { clock } from './clock.ts';
import { sessionTime } from './session-time.ts';

/** As many lines as a session is tall. What is not as usual is said first; the whole is in its name and in the panel. */
const linesOf = (minutes: number, lines: readonly string[]) => lines.slice(0, minutes < 60 ? 1 : minutes < 75 ? 2 : 3);

interface EventCardProps {
  readonly info: EventDisplayInfo;
  readonly timeZone: string;
}

/** The inside of a session on the calendar: time, client, service, status in a word. */
export function EventCard({ info, timeZone }: EventCardProps) {
  const { t } = useTranslation(['calendar', 'app']);
  const booking = info.event.extendedProps['booking'] as CoachBookingView | undefined;
  const told = booking ?? (info.event.extendedProps['hold'] as HoldView | undefined);
  // While it is dragged, the grid alone knows where it is.
  const twice = told && !info.isMirror ? sessionTime(told, timeZone, clock) : null;
  const time = twice ?? info.timeText;
  if (!booking) {
    return (
      <span className="session-inside">
        <span className={twice ? 'session-time session-twice' : 'session-time'}>{time}</span>
        <span className="session-who">{info.event.title}</span>
      </span>
    );
  }
  const status = [t(`app:status.${booking.status}`), booking.overbooked && t('calendar:overbooked')].filter(Boolean).join(', ');
  const inMonth = info.view.type === 'dayGridMonth';
  // In an hour that comes twice, nothing matters more than which of the two.
  const timeFirst = twice !== null || (booking.status === 'confirmed' && !booking.overbooked);
  const twiceClass = `session-line session-twice ${booking.durationMinutes < 60 ? 'session-first' : ''}`;
  const lines = linesOf(
    inMonth ? 0 : booking.durationMinutes,
    timeFirst ? [time, booking.service.name, status] : [status, time, booking.service.name],
  );
  return (
    <span className={booking.durationMinutes < 40 || inMonth ? 'session-inside session-short' : 'session-inside'}>
      <span className="session-who">{booking.clientName}</span>
      {lines.map((line) => (
        <span key={line} className={line === twice ? twiceClass : 'session-line'}>
          {line}
        </span>
      ))}
    </span>
  );
}
