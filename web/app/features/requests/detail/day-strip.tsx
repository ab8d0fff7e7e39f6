import { useTranslation } from 'react-i18next';
import type { CalendarView } from '../../../../../contract/calendar.ts';
import type { CoachRequestView } from '../../../../../contract/requests/request-view.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatTimeIn } from '../../../time/format-time-in.ts';
import type { DayThing } from './day-facts.ts';
import { dayWindow } from './day-window.ts';
import classes from './day-strip.module.css';

interface DayStripProps {
  readonly asked: CoachRequestView['bookings'][number];
  readonly things: readonly DayThing[];
  readonly bands: CalendarView['bands'];
}

/** A day from left to right: hours behind, sessions on them, what is asked for among them. It is drawn only; the words beside it say the same. */
export function DayStrip({ asked, things, bands }: DayStripProps) {
  const { t } = useTranslation('requests');
  const { timeZone } = useCoach();
  const open = bands.filter(({ kind }) => kind === 'open').map(({ from, until }) => ({ startsAt: from, endsAt: until }));
  const window = dayWindow({ ...asked, minute: asked.coachTime.minute }, [...things, ...open]);
  const span = (startsAt: string, endsAt: string) => {
    const left = window.place(startsAt);
    return { insetInlineStart: `${left}%`, width: `${window.place(endsAt) - left}%` };
  };
  return (
    <div className={classes.strip} aria-hidden="true">
      <div className={classes.day}>
        {bands.map(({ kind, from, until, scheduleId }) => (
          <span key={`${kind} ${from} ${scheduleId}`} className={classes.band} data-kind={kind} style={span(from, until)} />
        ))}
        {things.map(({ id, name, status, startsAt, endsAt }) => (
          <span
            key={id}
            className={classes.thing}
            data-status={status}
            title={name ?? t('day.held')}
            style={{
              ...span(startsAt, endsAt),
              ...(status !== 'held' && { background: `var(--status-${status}-tint)`, color: `var(--status-${status})` }),
            }}
          >
            {name ?? t('day.held')}
          </span>
        ))}
        <span className={classes.asked} style={span(asked.startsAt, asked.endsAt)}>
          {t('day.asked')}
        </span>
      </div>
      <div className={classes.hours}>
        {window.hours.map((hour) => (
          <span key={hour} style={{ insetInlineStart: `${window.place(new Date(hour).toISOString())}%` }}>
            {formatTimeIn(new Date(hour).toISOString(), timeZone)}
          </span>
        ))}
      </div>
    </div>
  );
}
