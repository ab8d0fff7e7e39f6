import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '../../../../contract/services.ts';
import { describeMinutes } from '../../time/describe-minutes.ts';

interface WhatFieldsProps {
  readonly services: readonly ServiceView[];
  readonly serviceId: string;
  /** One alone is not asked for. */
  readonly lengths: readonly number[];
  readonly durationMinutes: number;
  readonly onService: (serviceId: string | null) => void;
  readonly onLength: (durationMinutes: number) => void;
}

/** Which service, and how long. */
export function WhatFields({ services, serviceId, lengths, durationMinutes, onService, onLength }: WhatFieldsProps) {
  const { t } = useTranslation('sessions');
  return (
    <Group grow align="flex-start">
      <Select
        label={t('book.service')}
        data={services.map((one) => ({ value: one.id, label: one.name }))}
        value={serviceId}
        onChange={onService}
        allowDeselect={false}
      />
      {lengths.length > 1 && (
        <Select
          label={t('book.length')}
          data={lengths.map((one) => ({ value: String(one), label: describeMinutes(one) }))}
          value={String(durationMinutes)}
          onChange={(value) => onLength(Number(value))}
          allowDeselect={false}
        />
      )}
    </Group>
  );
}
