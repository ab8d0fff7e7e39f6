import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCoach } from '../../../session/use-coach.ts';
import { dateFormat } from '../../../time/date-format.ts';
import { formatDate } from '../../../time/format-date.ts';
import { formatMinutes } from '../../../time/format-minutes.ts';
import { readerLocale } from '../../../time/reader-locale.ts';
import type { OpeningDay, Session } from './opening-days.ts';
import type { useHolds } from './use-holds.ts';
import classes from './openings.module.css';

interface DayRowProps {
  readonly day: OpeningDay;
  readonly canHold: boolean;
  readonly holds: ReturnType<typeof useHolds>;
}

/** The sessions of one day: free ones can be held back, held ones given free. */
export function DayRow({ day, canHold, holds }: DayRowProps) {
  const { t } = useTranslation('cycles');
  const { timeZone } = useCoach();
  const clock = dateFormat(readerLocale, { hour: 'numeric', minute: '2-digit', timeZone });
  const time = (session: Session) =>
    'opening' in session
      ? formatMinutes(session.opening.minute, session.opening.endMinute)
      : clock.formatRange(new Date(session.hold.startsAt), new Date(session.hold.endsAt));
  const more = (session: Session) => {
    if ('hold' in session) return session.hold.note || t('opening.isHeld');
    return session.opening.seats > 1 ? t('opening.seats', { count: session.opening.seats }) : '';
  };
  /** What it shows comes first, so that it is also found by that. */
  const spoken = (session: Session) =>
    t('opening' in session ? 'opening.hold' : 'opening.release', {
      what: [time(session), more(session)].filter(Boolean).join(' '),
      day: formatDate(day.date),
    });
  return (
    <li className={classes.day}>
      <div>
        <Text fw={600}>{formatDate(day.date)}</Text>
        <Text fz="sm" c="dimmed">
          {t('opening.day', { count: day.free })}
        </Text>
      </div>
      <div className={classes.sessions}>
        {day.sessions.map((session) => {
          const key = 'opening' in session ? `${session.opening.scheduleId} ${session.startsAt}` : session.hold.id;
          const kind = 'opening' in session ? 'free' : 'held';
          const words = (
            <>
              {time(session)}
              {more(session) && <span className={classes.heldWord}> {more(session)}</span>}
            </>
          );
          if (!canHold) {
            return (
              <span key={key} className={classes.session} data-kind={kind}>
                {words}
              </span>
            );
          }
          return (
            <UnstyledButton
              key={key}
              className={classes.session}
              data-kind={kind}
              aria-label={spoken(session)}
              title={spoken(session)}
              onClick={() => ('opening' in session ? holds.hold(session.opening) : holds.release(session.hold))}
            >
              {words}
            </UnstyledButton>
          );
        })}
      </div>
    </li>
  );
}
