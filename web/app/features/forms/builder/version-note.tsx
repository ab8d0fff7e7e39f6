import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormView } from '../../../../../contract/forms/form-view.ts';

/** What becomes of the answers there are when the questions change. */
export function VersionNote({ form, changesQuestions }: { form: FormView; changesQuestions: boolean }) {
  const { t } = useTranslation('forms');
  if (!changesQuestions && form.answered === 0) return null;
  return (
    <Text fz="sm" c="dimmed" role="status">
      {changesQuestions ? t('versions.next', { number: form.number + 1 }) : t('versions.keeps')}
    </Text>
  );
}
