import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PackageHistory, PackageView } from '../../../../../contract/packages/package-view.ts';
import { refreshPackages } from '../../../packages/refresh-packages.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { showProblem } from '../../../ui/show-problem.ts';
import { showUndo } from '../../../ui/show-undo.tsx';

/** Closes a package or opens it again: done at once, with the way back. */
export function useClosePackage() {
  const { t } = useTranslation(['packages', 'app']);
  const { id: coachId } = useCoach();
  const input = ({ id: packageId, version }: Pick<PackageView, 'id' | 'version'>) => ({ coachId, packageId, version });
  const failed = async (error: unknown) => {
    showProblem(error);
    await refreshPackages();
  };
  const undoClose = useMutation(queries.packages.reopen.mutationOptions({ onError: failed, onSuccess: refreshPackages }));
  const undoReopen = useMutation(queries.packages.close.mutationOptions({ onError: failed, onSuccess: refreshPackages }));
  const done = async (changed: PackageHistory, said: 'closed' | 'reopened', undo: () => void) => {
    showUndo(t(`packages:page.${said}`, { name: changed.name }), t('app:undo'), undo);
    await refreshPackages();
  };
  const close = useMutation(
    queries.packages.close.mutationOptions({
      onError: failed,
      onSuccess: (changed) => done(changed, 'closed', () => undoClose.mutate(input(changed))),
    }),
  );
  const reopen = useMutation(
    queries.packages.reopen.mutationOptions({
      onError: failed,
      onSuccess: (changed) => done(changed, 'reopened', () => undoReopen.mutate(input(changed))),
    }),
  );
  return {
    close: (pack: PackageView) => close.mutate(input(pack)),
    reopen: (pack: PackageView) => reopen.mutate(input(pack)),
    isPending: close.isPending || reopen.isPending,
  };
}
