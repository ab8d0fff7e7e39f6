import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCoach } from '../../../session/use-coach.ts';
import { dateFormat } from '../../../time/date-format.ts';
import { formatDate } from '../../../time/format-date.ts';
import { formatMinutes } from '../../../time/format-minutes.ts';
import { formatSpan } from '../../../time/format-span.ts';
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
  const label = (session: Session) =>
    'opening' in session
      ? formatMinutes(session.opening.minute, session.opening.endMinute)
      : clock.formatRange(new Date(session.hold.startsAt), new Date(session.hold.endsAt));
  const spoken = (session: Session) =>
    'opening' in session
      ? t('opening.hold', { when: formatSpan(session.opening, timeZone) })
      : t('opening.release', { when: formatSpan(session.hold, timeZone) });
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
              {label(session)}
              {'opening' in session && session.opening.seats > 1 && (
                <span className={classes.heldWord}>{t('opening.seats', { count: session.opening.seats })}</span>
              )}
              {'hold' in session && <span className={classes.heldWord}>{session.hold.note || t('opening.isHeld')}</span>}
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
