import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormView } from '../../../../../contract/forms/form-view.ts';
import { Tag } from '../../../ui/tag.tsx';
import { TextLink } from '../../../ui/text-link.tsx';

/** Which version it stands at, how often it was answered, and which services ask it. */
export function FormFacts({ form: { id, number, answered, services } }: { form: FormView }) {
  const { t } = useTranslation('forms');
  return (
    <Group gap="4px 14px">
      <Tag color="grey">{t('version', { number })}</Tag>
      {answered > 0 ? (
        <TextLink to="/app/forms/answers" search={{ form: id }}>
          {t('answered', { count: answered })}
        </TextLink>
      ) : (
        <Text c="dimmed">{t('answered', { count: 0 })}</Text>
      )}
      {services.length > 0 ? (
        <Text c="dimmed">{t('askedBy', { names: services.map(({ name }) => name).join(', ') })}</Text>
      ) : (
        <Text c="dimmed">
          {t('askedByNone')}.{' '}
          <TextLink to="/app/services" underline="always">
            {t('choose')}
          </TextLink>
        </Text>
      )}
    </Group>
  );
}
