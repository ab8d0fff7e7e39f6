import type { BookingPolicy } from '../../../contract/rules.ts';
import { t } from '../t.ts';
import { momentLabel } from './moment-label.ts';

/** One session, as the viewer reads clocks. */
interface Session {
  readonly startsAt: string;
  readonly timeZone: string;
  /** The server's clock, where it is known: the viewer's own may be wrong. */
  readonly now?: string;
}

function before(minutes: number): string {
  if (minutes === 0) return t('booker:policy.start');
  if (minutes % 1440 === 0 && minutes > 1440) return t('booker:policy.days', { count: minutes / 1440 });
  if (minutes % 60 === 0) return t('booker:policy.hours', { count: minutes / 60 });
  return t('booker:policy.minutes', { count: minutes });
}

/** "Until Wed 3 March, 10:00" for a session; without one "until 24 hours before". What is over already is not possible any more. */
function reader(session: Session | undefined) {
  if (!session) return { until: before, open: () => true };
  const start = Date.parse(session.startsAt);
  const now = session.now === undefined ? Date.now() : Date.parse(session.now);
  const at = (minutes: number) => start - minutes * 60_000;
  return {
    until: (minutes: number) => (minutes === 0 ? before(0) : momentLabel(at(minutes), session.timeZone)),
    open: (minutes: number) => at(minutes) > now,
  };
}

/** What the client may still do after booking, and until when: with dates where it is about one session. */
export function policySentences(policy: BookingPolicy, session?: Session): string {
  const { cancelUntilMinutes, moveUntilMinutes, freeCancelMinutes, mostMoves } = policy;
  const { until, open } = reader(session);
  const [cancel, move, free] = [until(cancelUntilMinutes), until(moveUntilMinutes), until(freeCancelMinutes)];
  const canCancel = open(cancelUntilMinutes);
  const canMove = mostMoves !== 0 && open(moveUntilMinutes);
  const sentences: string[] = [];
  if (canCancel && canMove)
    sentences.push(
      cancelUntilMinutes === moveUntilMinutes ? t('booker:policy.both', { cancel }) : t('booker:policy.each', { cancel, move }),
    );
  else if (canCancel) sentences.push(mostMoves === 0 ? t('booker:policy.noMoves', { cancel }) : t('booker:policy.onlyCancel', { cancel }));
  else if (canMove) sentences.push(t('booker:policy.onlyMove', { move }));
  else sentences.push(t('booker:policy.neither'));
  if (canCancel && freeCancelMinutes > cancelUntilMinutes) {
    if (!open(freeCancelMinutes)) sentences.push(t('booker:policy.lateAtOnce'));
    else sentences.push(session ? t('booker:policy.lateFrom', { free }) : t('booker:policy.late', { free }));
  }
  if (canMove && mostMoves !== null) sentences.push(t('booker:policy.moves', { count: mostMoves }));
  return sentences.join(' ');
}
