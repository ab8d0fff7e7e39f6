import { formatBriefMinute } from '../../../time/format-brief-minute.ts';
import type { Session } from './session.ts';
import { SessionMark } from './session-mark.tsx';

/** A session in the month: when and who, its status as a sign. */
export function MonthChip({ session }: { session: Session }) {
  return (
    <>
      <SessionMark session={session} />
      <span className="session-time">{formatBriefMinute(session.coachTime.minute)}</span>
      <span className="session-who">{session.clientName}</span>
    </>
  );
}
