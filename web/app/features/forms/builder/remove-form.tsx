import { Button, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FormView } from '../../../../../contract/forms/form-view.ts';
import { refreshForms } from '../../../forms/refresh-forms.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { showDone } from '../../../ui/show-done.ts';
import { showProblem } from '../../../ui/show-problem.ts';

/** Deletes a form that nobody answered and no service asks, after asking; of all others it says why they stay. */
export function RemoveForm({ form, onRemoved }: { form: FormView; onRemoved: () => void }) {
  const { t } = useTranslation(['forms', 'app']);
  const { id: coachId } = useCoach();
  const remove = useMutation(
    queries.forms.remove.mutationOptions({
      onError: showProblem,
      onSuccess: async () => {
        showDone(t('forms:remove.done', { name: form.name }));
        onRemoved();
        await refreshForms();
      },
    }),
  );
  const stays = form.answered > 0 ? 'cannot' : form.services.length > 0 ? 'asked' : undefined;
  if (stays) {
    return (
      <Text fz="sm" c="dimmed" maw="40ch">
        {t(`forms:remove.${stays}`)}
      </Text>
    );
  }
  const ask = () =>
    modals.openConfirmModal({
      title: t('forms:remove.sure', { name: form.name }),
      children: <Text fz="sm">{t('forms:remove.hint')}</Text>,
      labels: { confirm: t('app:delete'), cancel: t('app:cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate({ coachId, formId: form.id }),
    });
  return (
    <Button variant="subtle" color="red" loading={remove.isPending} onClick={ask}>
      {t('forms:remove.do')}
    </Button>
  );
}
