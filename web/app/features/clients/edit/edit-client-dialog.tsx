import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ClientProfile } from '../../../../../contract/clients.ts';
import { useKeptEdit } from '../../../problem/use-kept-edit.ts';
import { queries } from '../../../queries.ts';
import { queryClient } from '../../../query-client.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { SaveTrouble } from '../../../ui/save-trouble.tsx';
import { showDone } from '../../../ui/show-done.ts';
import { refreshClients } from '../refresh-clients.ts';
import { clientErrors } from './client-errors.ts';
import { ClientFields } from './client-fields.tsx';
import { clientValues } from './client-values.ts';
import { combineClientEdits } from './combine-client-edits.ts';
import { unsaidTrouble } from './unsaid-trouble.ts';
import { useClientWords } from './use-client-words.ts';

interface EditClientDialogProps {
  readonly client: ClientProfile;
  readonly onClose: () => void;
}

/** Edits a record that others may change meanwhile: what was typed stays. */
export function EditClientDialog({ client, onClose }: EditClientDialogProps) {
  const { t } = useTranslation('clients');
  const { t: app } = useTranslation('app');
  const { id: coachId } = useCoach();
  const nameOf = useClientWords();
  const one = { coachId, clientId: client.id };
  const fetchNewest = () => queryClient.fetchQuery(queries.clients.show.queryOptions({ input: one, staleTime: 0 }));
  const edit = useKeptEdit({ record: client, values: clientValues, fetchNewest, combine: combineClientEdits });
  const { form, base } = edit;
  const update = useMutation(
    queries.clients.update.mutationOptions({
      onError: (error) => form.setErrors(clientErrors(t, error)),
      onSuccess: async ({ name }) => {
        onClose();
        showDone(t('edit.saved', { name }));
        await refreshClients();
      },
    }),
  );
  return (
    <FormDialog
      title={t('edit.title', { name: client.name })}
      submit={app('save')}
      isPending={update.isPending}
      onSubmit={form.onSubmit((values) => {
        edit.forget();
        update.mutate({ ...one, ...values, version: base.version });
      })}
      onClose={onClose}
    >
      <ClientFields form={form} />
      <SaveTrouble error={unsaidTrouble(update.error)} edit={edit} nameOf={nameOf} />
    </FormDialog>
  );
}
