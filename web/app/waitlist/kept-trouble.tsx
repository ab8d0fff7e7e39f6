import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { describeProblem } from '../problem/describe-problem.ts';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { type GoingOn, KeptInTheWay } from './kept-in-the-way.tsx';

interface KeptTroubleProps {
  readonly error: unknown;
  readonly what: GoingOn;
  readonly onAgain: () => void;
}

/** Why something was refused. A time kept for the waitlist can be taken back on the spot; any other error is only said. */
export function KeptTrouble({ error, what, onAgain }: KeptTroubleProps) {
  const { t } = useTranslation('kept');
  if (!error) return null;
  const { kept = [] } = describeProblem(error);
  if (kept.length === 0) return <ProblemNotice error={error} />;
  return (
    <Alert color="yellow" variant="light" role="alert" title={t('inTheWay.title')}>
      <KeptInTheWay kept={kept} what={what} onAgain={onAgain} />
    </Alert>
  );
}
