import type { EventDisplayInfo } from '@fullcalendar/react';
import type { HoldView, KeptTime, SuggestedTime } from '../../../../../contract/calendar.ts';
import type { ServiceView } from '../../../../../contract/services.ts';
import { clock } from '../clock.ts';
import { KeptLines } from './kept-lines.tsx';
import { MonthChip } from './month-chip.tsx';
import { SessionLines } from './session-lines.tsx';
import { sessionTime } from './session-time.ts';
import type { Session } from './session.ts';

interface EventCardProps {
  readonly info: EventDisplayInfo;
  readonly timeZone: string;
}

const minutesOf = ({ startsAt, endsAt }: KeptTime) => (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;

/** The inside of a session or a held time. What is seen is cut to the room there is; the whole is said, and shown under the pointer. */
export function EventCard({ info, timeZone }: EventCardProps) {
  const { event, isMirror, timeText, view } = info;
  const session = event.extendedProps['session'] as Session | undefined;
  const kind = event.extendedProps['kind'] as ServiceView['kind'] | undefined;
  const kept = event.extendedProps['kept'] as KeptTime | undefined;
  const told =
    session ??
    kept ??
    (event.extendedProps['hold'] as HoldView | undefined) ??
    (event.extendedProps['suggestion'] as SuggestedTime | undefined);
  // While it is dragged, the grid alone knows where it is.
  const twice = told && !isMirror ? sessionTime(told, timeZone, clock) : null;
  const time = twice ?? timeText;
  const inMonth = view.type === 'dayGridMonth';
  const short = inMonth || (session !== undefined && session.durationMinutes < 40) || (kept !== undefined && minutesOf(kept) < 40);
  return (
    <span className={short ? 'session-inside session-short' : 'session-inside'} title={event.title}>
      <span className="session-said">{event.title}</span>
      {kind && <span className={`kind-sign kind-sign-${kind}`} aria-hidden="true" />}
      <span className="session-seen" aria-hidden="true">
        {session && inMonth && <MonthChip session={session} />}
        {session && !inMonth && <SessionLines session={session} time={time} twice={twice} />}
        {kept && <KeptLines kept={kept} time={time} isTwice={twice !== null} isShort={short} />}
        {!session && !kept && (
          <>
            <span className={twice ? 'session-time session-twice' : 'session-time'}>{time}</span>
            <span className="session-who">{event.title}</span>
          </>
        )}
      </span>
    </span>
  );
}
