import { Select, Stack, Switch, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { FormView } from '../../../../contract/forms/form-view.ts';
import type { ServiceInput } from '../../../../contract/services.ts';
import { CountInput } from '../../ui/count-input.tsx';
import { TextLink } from '../../ui/text-link.tsx';

interface CreditFieldsProps {
  readonly form: UseFormReturnType<ServiceInput>;
  readonly forms: readonly FormView[];
}

/** What a session takes of a package, and what is asked before it. */
export function CreditFields({ form, forms }: CreditFieldsProps) {
  const { t } = useTranslation('services');
  const { kind, credits, creditsRequired, formId } = form.values;
  return (
    <Stack gap="md">
      {kind === 'check_in' ? (
        <Text fz="sm">{t('credits.checkIn')}</Text>
      ) : (
        <>
          <CountInput
            label={t('credits.cost')}
            description={t('credits.costHint')}
            w="100%"
            maw={360}
            min={0}
            max={10}
            error={form.errors['credits']}
            value={credits}
            onChange={(count) => form.setFieldValue('credits', count)}
          />
          {credits > 0 && (
            <Switch
              label={t('credits.required')}
              description={t('credits.requiredHint')}
              checked={creditsRequired}
              onChange={(event) => form.setFieldValue('creditsRequired', event.currentTarget.checked)}
            />
          )}
        </>
      )}
      <Stack gap={6}>
        <Select
          label={t('credits.form')}
          description={t('credits.formHint')}
          placeholder={t('credits.noForm')}
          clearable
          maw={360}
          data={forms.map(({ id, name }) => ({ value: id, label: name }))}
          error={form.errors['formId']}
          value={formId}
          onChange={(id) => form.setFieldValue('formId', id)}
        />
        <Text fz="sm">
          {formId === null ? (
            <TextLink to="/app/forms/$formId" params={{ formId: 'new' }}>
              {t('credits.newForm')}
            </TextLink>
          ) : (
            <TextLink to="/app/forms/$formId" params={{ formId }}>
              {t('credits.openForm')}
            </TextLink>
          )}
        </Text>
      </Stack>
    </Stack>
  );
}
