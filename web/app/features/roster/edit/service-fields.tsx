import { Select, SimpleGrid } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { RegularInput } from '../../../../../contract/cycles/regulars.ts';
import type { ServiceView } from '../../../../../contract/services.ts';
import { describeMinutes } from '../../../time/describe-minutes.ts';

interface ServiceFieldsProps {
  readonly form: UseFormReturnType<RegularInput>;
  readonly services: readonly ServiceView[];
}

/** What they come for, and how long. What is not offered any more can be kept, not chosen. */
export function ServiceFields({ form, services }: ServiceFieldsProps) {
  const { t } = useTranslation('roster');
  const { serviceId, durationMinutes } = form.values;
  const offered = services.filter((service) => service.active || service.id === serviceId);
  const service = services.find(({ id }) => id === serviceId);
  const durations = [...new Set([...(service?.durations ?? []), durationMinutes])].toSorted((a, b) => a - b);
  const choose = (id: string) => {
    const chosen = services.find((one) => one.id === id);
    if (!chosen) return;
    const [first = durationMinutes] = chosen.durations;
    form.setValues({ serviceId: id, durationMinutes: chosen.durations.includes(durationMinutes) ? durationMinutes : first });
  };
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
      <Select
        label={t('fields.serviceId')}
        allowDeselect={false}
        data={offered.map(({ id, name }) => ({ value: id, label: name }))}
        value={serviceId}
        error={form.errors['serviceId']}
        onChange={(id) => id !== null && choose(id)}
      />
      <Select
        label={t('fields.durationMinutes')}
        allowDeselect={false}
        data={durations.map((minutes) => ({ value: String(minutes), label: describeMinutes(minutes) }))}
        value={String(durationMinutes)}
        error={form.errors['durationMinutes']}
        onChange={(minutes) => minutes !== null && form.setFieldValue('durationMinutes', Number(minutes))}
      />
    </SimpleGrid>
  );
}
