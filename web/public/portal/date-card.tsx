import { useEffect, useRef, useState } from 'react';
import type { PortalPlacement, PortalView } from '../../../contract/cycles/portal.ts';
import { clockSpan } from '../format/clock-span.ts';
import { dayName } from '../format/day-name.ts';
import { zoneCity } from '../format/zone-city.ts';
import { Icon } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import { dateLabel } from './date-label.ts';
import { OtherTimes } from './other-times.tsx';
import type { Answer } from './portal-state.ts';
import { pt } from './pt.ts';
import type { Portal } from './use-portal.ts';

interface DateCardProps {
  readonly token: string;
  readonly date: PortalPlacement;
  readonly view: PortalView;
  readonly portal: Portal;
}

/** One date: when it is, what was said to it, and what can be said. The row of buttons keeps its height, so that nothing moves under a thumb. */
export function DateCard({ token, date, view, portal }: DateCardProps) {
  const [choosing, setChoosing] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: whoever works by keyboard goes on at what stands there now.
  const pressed = useRef(false);
  const stands = `${date.status} ${choosing}`;
  const stood = useRef(stands);
  useEffect(() => {
    if (stood.current === stands) return;
    stood.current = stands;
    if (pressed.current) row.current?.querySelector('button')?.focus({ preventScroll: true });
    pressed.current = false;
  }, [stands]);
  const label = dateLabel(date.clientTime);
  const say = (answer: Answer) => {
    pressed.current = true;
    const done = pt(answer === null ? 'portal:said.undone' : `portal:said.${answer}`, { date: label });
    portal.answer.mutate({ of: [date], answer, done });
  };
  const close = () => {
    pressed.current = true;
    setChoosing(false);
  };
  const trouble = portal.trouble?.placementId === date.id ? portal.trouble.text : null;
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (trouble !== null) alert.current?.scrollIntoView({ block: 'nearest' });
  }, [trouble]);
  return (
    <li className="date" data-status={date.status}>
      <DateWhen date={date} />
      {!choosing && (
        <div className="date-row" ref={row}>
          {(date.status !== 'proposed' || !date.answerable) && <DateStatus date={date} closed={view.closed} />}
          {date.answerable && date.status === 'proposed' && (
            <>
              <button
                type="button"
                className="button"
                aria-label={pt('portal:do.confirmOf', { date: label })}
                onClick={() => say('confirmed')}
              >
                {pt('portal:do.confirm')}
              </button>
              <button
                type="button"
                className="button button-plain"
                aria-label={pt('portal:do.declineOf', { date: label })}
                onClick={() => say('declined')}
              >
                {pt('portal:do.decline')}
              </button>
              <button
                type="button"
                className="button button-plain"
                aria-label={pt('portal:do.otherOf', { date: label })}
                onClick={() => setChoosing(true)}
              >
                {pt('portal:do.other')}
              </button>
            </>
          )}
          {date.answerable && date.status !== 'proposed' && (
            <button type="button" className="link-button" aria-label={pt('portal:do.undoOf', { date: label })} onClick={() => say(null)}>
              {pt('portal:do.undo')}
            </button>
          )}
        </div>
      )}
      {choosing && <OtherTimes token={token} date={date} view={view} portal={portal} onClose={close} />}
      <div role="alert" ref={alert}>
        {trouble !== null && (
          <Notice kind="error" title={pt('portal:trouble.title')}>
            <p>{trouble}</p>
          </Notice>
        )}
      </div>
    </li>
  );
}

/** The client's clock first, the coach's where it shows something else. */
function DateWhen({ date: { clientTime: here, coachTime: there, movedFrom, serviceName } }: { readonly date: PortalPlacement }) {
  const span = clockSpan(there.minute, there.endMinute);
  const when = here.date === there.date ? span : `${dayName(there.date)}, ${span}`;
  return (
    <p className="date-when">
      <strong>
        {dayName(here.date)}, <span className="nowrap">{clockSpan(here.minute, here.endMinute)}</span>
      </strong>
      <span className="date-more">
        {serviceName}
        {here.offsetMinutes !== there.offsetMinutes && ` · ${pt('portal:thereTime', { when, city: zoneCity(there.timeZone) })}`}
      </span>
      {movedFrom && <span className="date-more">{pt('portal:moved', { when: dateLabel(movedFrom) })}</span>}
    </p>
  );
}

function DateStatus({ date: { status }, closed }: { readonly date: PortalPlacement; readonly closed: boolean }) {
  const isGood = status === 'confirmed' || status === 'completed';
  return (
    <span className={`status status-${status}`}>
      <Icon name={isGood ? 'check' : 'close'} />
      {status === 'proposed' && !closed ? pt('portal:passed') : pt(`portal:status.${status}`)}
    </span>
  );
}
