import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RegularView } from '../../../../../contract/cycles/regulars.ts';
import { REGULAR_FIELDS } from '../../../../../core/cycles/roster/regular-fields.ts';
import { useKeptEdit } from '../../../problem/use-kept-edit.ts';
import { queries } from '../../../queries.ts';
import { queryClient } from '../../../query-client.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { SaveTrouble } from '../../../ui/save-trouble.tsx';
import { showDone } from '../../../ui/show-done.ts';
import { refreshRoster } from '../refresh-roster.ts';
import { regularValues } from '../regular-values.ts';
import { regularErrors } from './regular-errors.ts';
import { RegularFields } from './regular-fields.tsx';
import { unsaidTrouble } from './unsaid-trouble.ts';

interface EditRegularDialogProps {
  readonly regular: RegularView;
  readonly onClose: () => void;
}

/** Edits an entry that others may change meanwhile: what was typed stays. */
export function EditRegularDialog({ regular, onClose }: EditRegularDialogProps) {
  const { t } = useTranslation('roster');
  const { t: app } = useTranslation('app');
  const { id: coachId } = useCoach();
  const one = { coachId, regularId: regular.id };
  const services = useQuery(queries.services.list.queryOptions({ input: { coachId } }));
  const fetchNewest = () => queryClient.fetchQuery(queries.regulars.show.queryOptions({ input: one, staleTime: 0 }));
  const edit = useKeptEdit<RegularView, ReturnType<typeof regularValues>>({ record: regular, values: regularValues, fetchNewest });
  const { form, base } = edit;
  const nameOf = (field: string) => {
    const known = REGULAR_FIELDS.find((each) => each === field);
    return known && t(`fields.${known}`).toLowerCase();
  };
  const update = useMutation(
    queries.regulars.update.mutationOptions({
      onError: (error) => form.setErrors(regularErrors(t, error)),
      onSuccess: async ({ clientName: name }) => {
        onClose();
        showDone(t('done.saved', { name }));
        await refreshRoster();
      },
    }),
  );
  return (
    <FormDialog
      title={t('edit.title', { name: regular.clientName })}
      submit={app('save')}
      isPending={update.isPending}
      onSubmit={form.onSubmit((values) => {
        edit.forget();
        update.mutate({ ...one, ...values, version: base.version });
      })}
      onClose={onClose}
    >
      <Loaded query={services}>{(list) => <RegularFields form={form} services={list} />}</Loaded>
      <SaveTrouble error={unsaidTrouble(update.error)} edit={edit} nameOf={nameOf} />
    </FormDialog>
  );
}
