import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormInput } from '../../../../../contract/forms/form-view.ts';
import { Card } from '../../../ui/card.tsx';
import { PreviewField } from './preview-field.tsx';
import classes from './preview.module.css';

/** The form as it is being written, the way clients will meet it. It can be tried, and keeps nothing. */
export function FormPreview({ form: { name, introduction, questions } }: { form: FormInput }) {
  const { t } = useTranslation('forms');
  const written = questions.filter(({ label }) => label.trim() !== '');
  return (
    <Card title={t('preview.title')} hint={t('preview.hint')}>
      <div className={classes.sheet}>
        <Stack gap="lg">
          <div>
            <Title order={3} fz={20}>
              {name.trim() || t('preview.untitled')}
            </Title>
            {introduction.trim() !== '' && <Text className={classes.introduction}>{introduction}</Text>}
          </div>
          {written.length === 0 && <Text c="dimmed">{t('preview.empty')}</Text>}
          {written.map((question) => (
            // Another kind of answer is another field: what was tried in the one before makes no sense in it.
            <PreviewField key={`${question.id} ${question.kind}`} question={question} />
          ))}
        </Stack>
      </div>
      <Text fz="sm" c="dimmed">
        {t('preview.later')}
      </Text>
    </Card>
  );
}
