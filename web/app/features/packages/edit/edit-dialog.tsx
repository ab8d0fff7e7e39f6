import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PackageView } from '../../../../../contract/packages/package-view.ts';
import { refreshPackages } from '../../../packages/refresh-packages.ts';
import { TermsFields } from '../../../packages/terms/terms-fields.tsx';
import { useKeptEdit } from '../../../problem/use-kept-edit.ts';
import { queries } from '../../../queries.ts';
import { queryClient } from '../../../query-client.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { fieldErrors } from '../../../ui/field-errors.ts';
import { SaveTrouble } from '../../../ui/save-trouble.tsx';
import { showDone } from '../../../ui/show-done.ts';
import { packageTerms, type PackageValues } from './package-terms.ts';

interface EditDialogProps {
  readonly pack: PackageView;
  readonly onClose: () => void;
}

const FIELDS = ['name', 'durationMinutes', 'serviceIds', 'price', 'note', 'expiresOn'] as const;

/** Edits what was agreed about a package; others may change it meanwhile: what was typed stays. */
export function EditDialog({ pack, onClose }: EditDialogProps) {
  const { t } = useTranslation(['packages', 'app']);
  const { id: coachId } = useCoach();
  const one = { coachId, packageId: pack.id };
  const edit = useKeptEdit<PackageView, PackageValues>({
    record: pack,
    values: packageTerms,
    fetchNewest: () => queryClient.fetchQuery(queries.packages.show.queryOptions({ input: one, staleTime: 0 })),
  });
  const { form, base } = edit;
  const update = useMutation(
    queries.packages.update.mutationOptions({
      onError: (error) => form.setErrors(fieldErrors(error)),
      onSuccess: async ({ name }) => {
        onClose();
        showDone(t('packages:edit.done', { name }));
        await refreshPackages();
      },
    }),
  );
  const { name, expiresOn } = form.values;
  return (
    <FormDialog
      title={t('packages:edit.title', { name: pack.name })}
      submit={t('app:save')}
      isPending={update.isPending}
      isDisabled={name.trim() === ''}
      onSubmit={form.onSubmit((values) => {
        edit.forget();
        update.mutate({ ...values, ...one, version: base.version });
      })}
      onClose={onClose}
    >
      <TextInput label={t('packages:fields.name')} maxLength={80} data-autofocus {...form.getInputProps('name')} />
      <TermsFields value={form.values} errors={form.errors} onChange={(terms) => form.setValues(terms)} />
      <TextInput
        w="11rem"
        type="date"
        label={t('packages:fields.lastDay')}
        description={t('packages:fields.lastDayHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={expiresOn ?? ''}
        onChange={({ currentTarget: { value } }) => form.setFieldValue('expiresOn', value || null)}
        error={form.errors['expiresOn']}
      />
      <SaveTrouble
        error={update.error}
        edit={edit}
        nameOf={(field) => {
          const known = FIELDS.find((one) => one === field);
          return known && t(`packages:edit.fields.${known}`);
        }}
      />
    </FormDialog>
  );
}
