import { useTranslation } from 'react-i18next';
import { useSeriesPlace } from '../../../series/use-series-place.ts';
import { seatsOf } from './seats-of.ts';
import type { Session } from './session.ts';

/** As many lines as a session is tall. What is not as usual is said first; the whole is in its name and in the panel. */
const linesOf = (minutes: number, lines: readonly string[]) => lines.slice(0, minutes < 60 ? 1 : minutes < 75 ? 2 : 3);

interface SessionLinesProps {
  readonly session: Session;
  readonly time: string;
  /** In an hour that comes twice, which of the two. */
  readonly twice: string | null;
}

/** The inside of a session in a day or week: who, then time, seats, service and status as far as they fit. */
export function SessionLines({ session, time, twice }: SessionLinesProps) {
  const { t } = useTranslation(['calendar', 'app']);
  const placeOf = useSeriesPlace();
  const seats = seatsOf(session);
  const status = [
    session.reschedule ? t('calendar:asked') : t(`app:status.${session.status}`),
    session.overbooked && t('calendar:overbooked'),
  ]
    .filter(Boolean)
    .join(', ');
  const usual = session.status === 'confirmed' && !session.overbooked && !session.reschedule;
  const told = [seats && t('calendar:seatsBrief', seats), placeOf(session.series), session.service.name].filter(
    (line) => line !== undefined,
  );
  // In an hour that comes twice, nothing matters more than which of the two.
  const lines = linesOf(session.durationMinutes, twice !== null || usual ? [time, ...told, status] : [status, time, ...told]);
  const twiceClass = `session-line session-twice ${session.durationMinutes < 60 ? 'session-first' : ''}`;
  return (
    <>
      <span className="session-who">{session.clientName}</span>
      {lines.map((line) => (
        <span key={line} className={line === twice ? twiceClass : 'session-line'}>
          {line}
        </span>
      ))}
    </>
  );
}
