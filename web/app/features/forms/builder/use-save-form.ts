import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FormInput, FormView } from '../../../../../contract/forms/form-view.ts';
import { refreshForms } from '../../../forms/refresh-forms.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { showDone } from '../../../ui/show-done.ts';

/** Creates or changes a form and says so, and which version of it that made. */
export function useSaveForm(
  /** What is changed, as it was when the builder was filled; undefined makes a new one. */
  existing: Pick<FormView, 'id' | 'version' | 'number'> | undefined,
  onSaved: (form: FormView) => void,
) {
  const { t } = useTranslation('forms');
  const { id: coachId } = useCoach();
  const create = useMutation(
    queries.forms.create.mutationOptions({
      onSuccess: async (form) => {
        showDone(t('created', { name: form.name }));
        onSaved(form);
        await refreshForms();
      },
    }),
  );
  const update = useMutation(
    queries.forms.update.mutationOptions({
      onSuccess: async (form) => {
        showDone(t(form.number === existing?.number ? 'saved' : 'savedVersion', { name: form.name, number: form.number }));
        onSaved(form);
        await refreshForms();
      },
    }),
  );
  const save = (values: FormInput) =>
    existing
      ? update.mutate({ ...values, coachId, formId: existing.id, version: existing.version })
      : create.mutate({ ...values, coachId });
  const { error, isPending } = existing ? update : create;
  return { save, error, isPending };
}
