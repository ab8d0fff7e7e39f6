import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { describeProblem } from '../problem/describe-problem.ts';
import type { Resolved } from '../problem/use-kept-edit.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface SaveTroubleProps {
  /** Of saving. */
  readonly error: unknown;
  readonly edit: {
    readonly resolved: Resolved | undefined;
    readonly load: { readonly error: unknown; readonly isPending: boolean; readonly mutate: (how: Resolved) => void };
  };
  readonly nameOf: (field: string) => string | undefined;
}

/** What stands over the button of a form that others may have saved over: the trouble, or what became of it. */
export function SaveTrouble({ error, edit: { resolved, load }, nameOf }: SaveTroubleProps) {
  const { t } = useTranslation('app');
  const problem = error ? describeProblem(error) : undefined;
  return (
    <>
      {problem?.code === 'changed_meanwhile' && !resolved ? (
        <ConflictNotice problem={problem} nameOf={nameOf} loading={load.isPending} onLoad={load.mutate} />
      ) : (
        !resolved && <ProblemNotice error={error} />
      )}
      <ProblemNotice error={load.error} />
      {resolved && (
        <Text fz="sm" role="status">
          {t(`conflict.${resolved}`)}
        </Text>
      )}
    </>
  );
}
