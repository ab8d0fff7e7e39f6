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
  if (!error) return null;
  const { kept = [] } = describeProblem(error);
  return kept.length > 0 ? <KeptInTheWay kept={kept} what={what} onAgain={onAgain} /> : <ProblemNotice error={error} />;
}
