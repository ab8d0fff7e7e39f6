import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CheckInStatus } from '../../../../../contract/packages/check-in.ts';
import { queries } from '../../../queries.ts';
import { queryClient } from '../../../query-client.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatDate } from '../../../time/format-date.ts';
import { showProblem } from '../../../ui/show-problem.ts';
import { showUndo } from '../../../ui/show-undo.tsx';

async function refresh(): Promise<void> {
  await Promise.all([queries.checkIns.key(), queries.clients.key()].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}

/** Grants a client one check-in more in a month, or takes one back: done at once, with the way back. */
export function useGrant(client: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation(['packages', 'app']);
  const { id: coachId } = useCoach();
  const failed = async (error: unknown) => {
    showProblem(error);
    await refresh();
  };
  const undo = useMutation(queries.checkIns.grant.mutationOptions({ onError: failed, onSuccess: refresh }));
  const { mutate, isPending } = useMutation(queries.checkIns.grant.mutationOptions({ onError: failed }));
  const grant = ({ month, granted }: CheckInStatus, by: 1 | -1) => {
    const input = { coachId, clientId: client.id, day: month };
    mutate(
      { ...input, granted: granted + by },
      {
        onSuccess: () => {
          const said = by > 0 ? 'packages:checkIn.done' : 'packages:checkIn.taken';
          showUndo(t(said, { name: client.name, month: formatDate(month, 'month') }), t('app:undo'), () =>
            undo.mutate({ ...input, granted }),
          );
          void refresh();
        },
      },
    );
  };
  return { grant, isPending };
}
