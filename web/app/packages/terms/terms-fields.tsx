import { MultiSelect, Select, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { describeMinutes } from '../../time/describe-minutes.ts';
import { PriceField } from './price-field.tsx';
import type { Terms } from './terms.ts';
import { useCreditServices } from './use-credit-services.ts';

interface TermsFieldsProps {
  readonly value: Terms;
  readonly errors: Readonly<Record<string, unknown>>;
  readonly onChange: (terms: Partial<Terms>) => void;
}

const ANY = 'any';

/** Which sessions a package is good for, what was agreed to be paid, and the coach's own note. */
export function TermsFields({ value, errors, onChange }: TermsFieldsProps) {
  const { t } = useTranslation('packages');
  const services = useCreditServices();
  const { durationMinutes, serviceIds, price, note } = value;
  const said = (field: string) => {
    const error = errors[field];
    return typeof error === 'string' ? error : undefined;
  };
  const taking = services?.taking ?? [];
  // What was chosen once stays in sight, whatever became of the service.
  const chosenOnly = (services?.all ?? []).filter(({ id, credits }) => credits === 0 && serviceIds.includes(id));
  const options = [...taking, ...chosenOnly].map(({ id, name }) => ({ value: id, label: name }));
  const lengths = new Set([...taking.flatMap(({ durations }) => durations), ...(durationMinutes === null ? [] : [durationMinutes])]);
  const currency = services?.all.flatMap(({ prices }) => prices)[0]?.currency ?? 'USD';
  return (
    <Stack gap="md">
      <MultiSelect
        label={t('fields.services')}
        description={t('fields.servicesHint')}
        placeholder={serviceIds.length === 0 ? t('fields.servicesAny') : ''}
        data={options}
        value={serviceIds}
        onChange={(chosen) => onChange({ serviceIds: chosen })}
        clearable
        error={said('serviceIds')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <Select
          label={t('fields.length')}
          description={t('fields.lengthHint')}
          allowDeselect={false}
          data={[
            { value: ANY, label: t('fields.lengthAny') },
            ...[...lengths].toSorted((a, b) => a - b).map((minutes) => ({ value: String(minutes), label: describeMinutes(minutes) })),
          ]}
          value={durationMinutes === null ? ANY : String(durationMinutes)}
          onChange={(chosen) => onChange({ durationMinutes: chosen === null || chosen === ANY ? null : Number(chosen) })}
          error={said('durationMinutes')}
        />
        <PriceField
          value={price}
          usualCurrency={currency}
          error={said('price') ?? said('price.minor')}
          onChange={(next) => onChange({ price: next })}
        />
      </SimpleGrid>
      <Textarea
        label={t('fields.note')}
        description={t('fields.noteHint')}
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
        error={said('note')}
      />
    </Stack>
  );
}
