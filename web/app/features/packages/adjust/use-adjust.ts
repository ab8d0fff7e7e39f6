import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PackageView } from '../../../../../contract/packages/package-view.ts';
import { refreshPackages } from '../../../packages/refresh-packages.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { showProblem } from '../../../ui/show-problem.ts';
import { showUndo } from '../../../ui/show-undo.tsx';
import { signed } from '../signed.ts';

/** Sets a balance right, with the way back: an entry that takes it back, for nothing is ever taken out of the history. */
export function useAdjust(onDone: () => void) {
  const { t } = useTranslation(['packages', 'app']);
  const { id: coachId } = useCoach();
  const undo = useMutation(queries.packages.adjust.mutationOptions({ onError: showProblem, onSuccess: refreshPackages }));
  const { mutate, error, isPending } = useMutation(
    queries.packages.adjust.mutationOptions({
      onError: refreshPackages,
      onSuccess: async ({ id: packageId, name, left, total, version }, { amount, reason }) => {
        onDone();
        showUndo(
          t('packages:adjust.done', { name, amount: signed(amount), left: t('packages:left', { left, total }) }),
          t('app:undo'),
          () =>
            undo.mutate({
              coachId,
              packageId,
              amount: -amount,
              reason: t('packages:adjust.undone', { reason }).slice(0, MOST_REASON),
              version,
            }),
        );
        await refreshPackages();
      },
    }),
  );
  const adjust = ({ id: packageId, version }: PackageView, amount: number, reason: string) =>
    mutate({ coachId, packageId, amount, reason, version });
  return { adjust, error, isPending };
}

const MOST_REASON = 200;
