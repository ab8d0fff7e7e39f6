import { Stack, Text, Title } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { RegularInput } from '../../../../../contract/cycles/regulars.ts';
import type { ServiceView } from '../../../../../contract/services.ts';
import { PreferredFields } from '../edit/preferred-fields.tsx';
import { ServiceFields } from '../edit/service-fields.tsx';

interface OtherwiseFieldsProps {
  readonly form: UseFormReturnType<RegularInput>;
  readonly services: readonly ServiceView[];
}

/** The pattern of those whose sessions show none. */
export function OtherwiseFields({ form, services }: OtherwiseFieldsProps) {
  const { t } = useTranslation('roster');
  return (
    <Stack component="section" gap="sm" aria-label={t('adding.otherwise')}>
      <div>
        <Title order={3} fz="sm">
          {t('adding.otherwise')}
        </Title>
        <Text fz="sm" c="dimmed">
          {t('adding.otherwiseHint')}
        </Text>
      </div>
      <PreferredFields form={form} />
      <ServiceFields form={form} services={services} />
    </Stack>
  );
}
