import { SimpleGrid, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PackageTemplateView } from '../../../../../contract/packages/package-view.ts';
import { MOST_CREDITS } from '../../../../../core/packages/most-credits.ts';
import { ExpiryFields } from '../../../packages/terms/expiry-fields.tsx';
import { TermsFields } from '../../../packages/terms/terms-fields.tsx';
import { useKeptEdit } from '../../../problem/use-kept-edit.ts';
import { queries } from '../../../queries.ts';
import { queryClient } from '../../../query-client.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { todayIn } from '../../../time/today-in.ts';
import { CountInput } from '../../../ui/count-input.tsx';
import { FormDialog } from '../../../ui/dialog/form-dialog.tsx';
import { fieldErrors } from '../../../ui/field-errors.ts';
import { SaveTrouble } from '../../../ui/save-trouble.tsx';
import { NEW_TEMPLATE, type TemplateValues, templateValues } from './template-values.ts';
import { useSaveTemplate } from './use-save-template.ts';

interface TemplateDialogProps {
  /** Left out for a new one. */
  readonly existing?: PackageTemplateView | undefined;
  readonly onClose: () => void;
}

type Versioned = TemplateValues & { readonly version: number };

/** What is sold again and again. */
export function TemplateDialog({ existing, onClose }: TemplateDialogProps) {
  const { t } = useTranslation(['packages', 'app']);
  const { id: coachId, timeZone } = useCoach();
  const record: Versioned = existing ?? { ...NEW_TEMPLATE, version: 0 };
  const edit = useKeptEdit<Versioned, TemplateValues>({
    record,
    values: (values) => templateValues(values as PackageTemplateView),
    fetchNewest: async () => {
      const list = await queryClient.fetchQuery(queries.packageTemplates.list.queryOptions({ input: { coachId }, staleTime: 0 }));
      return list.find(({ id }) => id === existing?.id) ?? record;
    },
  });
  const { form, base } = edit;
  const { save, error, isPending } = useSaveTemplate(existing && { id: existing.id, version: base.version }, onClose, (problem) =>
    form.setErrors(fieldErrors(problem)),
  );
  const { name, credits, expiry } = form.values;
  return (
    <FormDialog
      title={existing ? t('packages:template.editTitle', { name: existing.name }) : t('packages:template.newTitle')}
      submit={t(existing ? 'app:save' : 'packages:template.create')}
      isPending={isPending}
      isDisabled={name.trim() === ''}
      onSubmit={form.onSubmit((values) => {
        edit.forget();
        save(values);
      })}
      onClose={onClose}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput label={t('packages:fields.name')} maxLength={80} data-autofocus {...form.getInputProps('name')} />
        <CountInput
          label={t('packages:fields.credits')}
          w="100%"
          max={MOST_CREDITS}
          value={credits}
          onChange={(count) => form.setFieldValue('credits', count)}
          error={form.errors['credits']}
        />
      </SimpleGrid>
      <ExpiryFields
        value={expiry}
        startsOn={todayIn(timeZone)}
        withDay={false}
        errors={form.errors}
        onChange={(next) => form.setFieldValue('expiry', next)}
      />
      <TermsFields value={form.values} errors={form.errors} onChange={(terms) => form.setValues(terms)} />
      {existing && (
        <Switch
          label={t('packages:fields.active')}
          description={t('packages:fields.activeHint')}
          {...form.getInputProps('active', { type: 'checkbox' })}
        />
      )}
      <SaveTrouble error={error} edit={edit} nameOf={() => undefined} />
    </FormDialog>
  );
}
