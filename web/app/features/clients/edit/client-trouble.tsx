import { describeProblem } from '../../../problem/describe-problem.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';

/** Why a record was not saved. A taken address is said at its field already. */
export function ClientTrouble({ error }: { error: unknown }) {
  return error && describeProblem(error).code === 'email_taken' ? null : <ProblemNotice error={error} />;
}
