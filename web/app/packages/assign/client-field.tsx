import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import type { Receiver } from './receiver.ts';

interface ClientFieldProps {
  readonly value: Receiver | undefined;
  readonly onChange: (client: Receiver | undefined) => void;
}

/** Finds a client by name or mail. */
export function ClientField({ value, onChange }: ClientFieldProps) {
  const { t } = useTranslation('packages');
  const { id: coachId } = useCoach();
  const [search, setSearch] = useState('');
  // A chosen client's label stands in the field; that is no search.
  const [asked] = useDebouncedValue(search.includes(' · ') ? '' : search.trim(), 150);
  const clients = useQuery({
    ...queries.clients.list.queryOptions({ input: { coachId, search: asked, limit: 50 } }),
    placeholderData: keepPreviousData,
  });
  const found = (clients.data?.clients ?? []).filter(({ erased }) => !erased);
  const chosenOnly = value && !found.some(({ id }) => id === value.id) ? [value] : [];
  const label = ({ name, email }: { name: string; email?: string | undefined }) => [name, email].filter(Boolean).join(' · ');
  return (
    <Select
      label={t('giving.client')}
      placeholder={t('giving.clientHint')}
      searchable
      openOnFocus={false}
      data-autofocus
      data={[...chosenOnly, ...found].map((client) => ({ value: client.id, label: label(client) }))}
      filter={({ options }) => options}
      value={value?.id ?? null}
      onChange={(id) => onChange([...chosenOnly, ...found].find((client) => client.id === id))}
      searchValue={search}
      onSearchChange={setSearch}
      nothingFoundMessage={t('giving.nobody')}
    />
  );
}
