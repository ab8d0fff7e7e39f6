import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PackageTemplateView } from '../../../../../contract/packages/package-view.ts';
import { refreshPackages } from '../../../packages/refresh-packages.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { showProblem } from '../../../ui/show-problem.ts';
import { showUndo } from '../../../ui/show-undo.tsx';
import { templateValues } from './template-values.ts';

/** Deletes a template at once; the way back makes it anew. */
export function useRemoveTemplate() {
  const { t } = useTranslation(['packages', 'app']);
  const { id: coachId } = useCoach();
  const again = useMutation(queries.packageTemplates.create.mutationOptions({ onError: showProblem, onSuccess: refreshPackages }));
  const { mutate, isPending } = useMutation(queries.packageTemplates.remove.mutationOptions({ onError: showProblem }));
  const remove = (template: PackageTemplateView) =>
    mutate(
      { coachId, templateId: template.id },
      {
        onSuccess: () => {
          showUndo(t('packages:template.removed', { name: template.name }), t('app:undo'), () =>
            again.mutate({ ...templateValues(template), coachId }),
          );
          void refreshPackages();
        },
      },
    );
  return { remove, isPending };
}
