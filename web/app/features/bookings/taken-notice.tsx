import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../problem/describe-problem.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import type { GoingOn } from '../../waitlist/kept-in-the-way.tsx';
import { CheckInUsed } from './credit/check-in-used.tsx';
import { TakenAlert } from './taken-alert.tsx';

interface TakenNoticeProps {
  readonly error: unknown;
  /** Whose session it is; left out for somebody new. */
  readonly clientId: string | undefined;
  /** Left out where another time would make no sense. */
  readonly onPick?: (startsAt: string) => void;
  readonly onOverbook: () => void;
  /** What was refused, and the same once more. */
  readonly what: GoingOn;
  readonly onAgain: () => void;
}

/** Why a time could not be had: taken, with the nearest open ones and the way over it. A check-in beyond the free one can be granted. Any other error is only said. */
export function TakenNotice({ error, clientId, onPick, onOverbook, what, onAgain }: TakenNoticeProps) {
  const { t } = useTranslation('sessions');
  if (!error) return null;
  const problem = describeProblem(error);
  if (problem.code === 'check_in_used' && problem.resetsOn !== undefined && clientId !== undefined)
    return <CheckInUsed clientId={clientId} detail={problem.detail} resetsOn={problem.resetsOn} onGranted={onAgain} />;
  const isKept = (problem.kept?.length ?? 0) > 0;
  if (problem.code !== 'slot_taken' && !isKept) return <ProblemNotice error={error} />;
  return (
    <TakenAlert
      title={t('taken.title')}
      problem={problem}
      hint={!problem.bookings?.length && !isKept && problem.detail}
      instead={onPick && { label: t('taken.nearest'), onPick }}
      onOverbook={onOverbook}
      what={what}
      onAgain={onAgain}
    />
  );
}
