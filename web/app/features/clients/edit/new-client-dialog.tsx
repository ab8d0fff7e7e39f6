import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { showDone } from '../../../ui/show-done.ts';
import { refreshClients } from '../refresh-clients.ts';
import { clientErrors } from './client-errors.ts';
import { ClientFields } from './client-fields.tsx';
import { NEW_CLIENT } from './client-values.ts';
import { unsaidTrouble } from './unsaid-trouble.ts';

/** Adds somebody before their first session. */
export function NewClientDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('clients');
  const { id: coachId } = useCoach();
  const form = useForm({ initialValues: NEW_CLIENT });
  const create = useMutation(
    queries.clients.create.mutationOptions({
      onError: (error) => form.setErrors(clientErrors(t, error)),
      onSuccess: async ({ name }) => {
        onClose();
        showDone(t('new.done', { name }));
        await refreshClients();
      },
    }),
  );
  return (
    <FormDialog
      title={t('new.title')}
      submit={t('new.do')}
      isPending={create.isPending}
      onSubmit={form.onSubmit((values) => create.mutate({ coachId, ...values }))}
      onClose={onClose}
    >
      <ClientFields form={form} short />
      <ProblemNotice error={unsaidTrouble(create.error)} />
    </FormDialog>
  );
}
