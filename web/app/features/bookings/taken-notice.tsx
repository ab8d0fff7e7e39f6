import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../problem/describe-problem.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { TakenAlert } from './taken-alert.tsx';

interface TakenNoticeProps {
  readonly error: unknown;
  /** Left out where another time would make no sense. */
  readonly onPick?: (startsAt: string) => void;
  readonly onOverbook: () => void;
}

/** Why a time could not be had: taken, with the nearest open ones and the way over it. Any other error is only said. */
export function TakenNotice({ error, onPick, onOverbook }: TakenNoticeProps) {
  const { t } = useTranslation('sessions');
  if (!error) return null;
  const problem = describeProblem(error);
  if (problem.code !== 'slot_taken') return <ProblemNotice error={error} />;
  return (
    <TakenAlert
      title={t('taken.title')}
      problem={problem}
      hint={!problem.bookings?.length && problem.detail}
      instead={onPick && { label: t('taken.nearest'), onPick }}
      onOverbook={onOverbook}
    />
  );
}
