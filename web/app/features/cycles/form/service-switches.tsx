import { Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '../../../../../contract/services.ts';

interface ServiceSwitchesProps {
  readonly services: readonly ServiceView[];
  readonly isBound: (service: ServiceView) => boolean;
  readonly disabled?: boolean;
  readonly onChange: (service: ServiceView, bound: boolean) => void;
}

/** Which services the public books only inside open cycles. */
export function ServiceSwitches({ services, isBound, disabled = false, onChange }: ServiceSwitchesProps) {
  const { t } = useTranslation('cycles');
  if (services.length === 0) return <Text c="dimmed">{t('form.noServices')}</Text>;
  return (
    <Stack gap="sm" role="group" aria-label={t('form.bound')}>
      {services.map((service) => (
        <Switch
          key={service.id}
          label={service.name}
          disabled={disabled}
          checked={isBound(service)}
          onChange={(event) => onChange(service, event.currentTarget.checked)}
        />
      ))}
    </Stack>
  );
}
