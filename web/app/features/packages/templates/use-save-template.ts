import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { refreshPackages } from '../../../packages/refresh-packages.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { showDone } from '../../../ui/show-done.ts';
import type { TemplateValues } from './template-values.ts';

/** Saves a template, a new one or an edit. */
export function useSaveTemplate(
  existing: { readonly id: string; readonly version: number } | undefined,
  onDone: () => void,
  onError: (error: unknown) => void,
) {
  const { t } = useTranslation('packages');
  const { id: coachId } = useCoach();
  const done =
    (said: 'created' | 'saved') =>
    async ({ name }: TemplateValues) => {
      onDone();
      showDone(t(`template.${said}`, { name }));
      await refreshPackages();
    };
  const create = useMutation(queries.packageTemplates.create.mutationOptions({ onError, onSuccess: done('created') }));
  const update = useMutation(queries.packageTemplates.update.mutationOptions({ onError, onSuccess: done('saved') }));
  const save = (values: TemplateValues) =>
    existing
      ? update.mutate({ ...values, coachId, templateId: existing.id, version: existing.version })
      : create.mutate({ ...values, coachId });
  const { error, isPending } = existing ? update : create;
  return { save, error, isPending };
}
