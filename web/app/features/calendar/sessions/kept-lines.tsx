import { useTranslation } from 'react-i18next';
import type { KeptTime } from '../../../../../contract/calendar.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatTimeIn } from '../../../time/format-time-in.ts';
import { todayIn } from '../../../time/today-in.ts';
import { Icon } from '../../../ui/icon.tsx';

interface KeptLinesProps {
  readonly kept: KeptTime;
  readonly time: string;
  /** It comes twice that day: the time says which. */
  readonly isTwice: boolean;
  /** There is room for one line alone. */
  readonly isShort: boolean;
}

/** The inside of a time that is kept for the waitlist: its sign, who has it offered, when it is, and until when they can answer, or what it waits for. */
export function KeptLines({ kept, time, isTwice, isShort }: KeptLinesProps) {
  const { t } = useTranslation('kept');
  const { timeZone } = useCoach();
  const names = kept.offeredTo.map(({ clientName }) => clientName).join(', ');
  const until = kept.offeredTo[0]?.until;
  const timeClass = isTwice ? 'session-line session-twice' : 'session-line';
  return (
    <>
      {isShort && <span className="session-time">{time}</span>}
      <span className="session-who">
        <span className="session-kept-sign">
          <Icon name="waitlist" size={12} />
        </span>
        {names === '' ? t('event.waitsSeen') : names}
      </span>
      {!isShort && <span className={timeClass}>{time}</span>}
      {!isShort && until !== undefined && (
        <span className="session-line">{t('event.seen', { until: formatTimeIn(until, timeZone, todayIn(timeZone)) })}</span>
      )}
      {!isShort && until === undefined && kept.waitsFor !== null && <span className="session-line">{t(`event.why.${kept.waitsFor}`)}</span>}
    </>
  );
}
