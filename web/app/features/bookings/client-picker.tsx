import { Input, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import type { BookStart } from './book-start.ts';
import type { ClientChoice } from './client-choice.ts';

interface ClientPickerProps {
  readonly value: ClientChoice;
  /** Chosen before the picker opened, and perhaps not among the first that are found. */
  readonly known?: BookStart['client'];
  readonly errors: Record<string, string>;
  readonly onChange: (choice: ClientChoice) => void;
}

/** Finds a client by name or mail, or takes the few facts about a new one. */
export function ClientPicker({ value, known, errors, onChange }: ClientPickerProps) {
  const { t } = useTranslation(['sessions', 'app']);
  const coach = useCoach();
  const [search, setSearch] = useState('');
  // A chosen client's label stands in the field; that is no search.
  const [asked] = useDebouncedValue(search.includes(' · ') ? '' : search, 150);
  const clients = useQuery({
    ...queries.clients.list.queryOptions({ input: { coachId: coach.id, search: asked, limit: 50 } }),
    placeholderData: (before) => before,
  });
  const set = (part: Partial<ClientChoice>) => onChange({ ...value, ...part });
  const found = clients.data?.clients ?? [];
  const shown = known && known.id === value.clientId && !found.some(({ id }) => id === known.id) ? [known, ...found] : found;
  const data = shown.map((client) => ({ value: client.id, label: [client.name, client.email].filter(Boolean).join(' · ') }));
  return (
    <Stack gap="xs">
      <Input.Label id="client-kind">{t('sessions:book.client')}</Input.Label>
      <SegmentedControl
        aria-labelledby="client-kind"
        value={value.kind}
        onChange={(kind) => set({ kind: kind === 'new' ? 'new' : 'known' })}
        data={[
          { value: 'known', label: t('sessions:book.existing') },
          { value: 'new', label: t('sessions:book.new') },
        ]}
      />
      {value.kind === 'known' ? (
        <Select
          aria-label={t('sessions:book.search')}
          placeholder={t('sessions:book.search')}
          searchable
          data={data}
          filter={({ options }) => options}
          value={value.clientId}
          onChange={(clientId) => set({ clientId })}
          searchValue={search}
          onSearchChange={setSearch}
          nothingFoundMessage={t('sessions:book.nobody')}
          error={errors['clientId']}
        />
      ) : (
        <>
          <TextInput
            label={t('sessions:book.name')}
            required
            withAsterisk={false}
            maxLength={120}
            value={value.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
            error={errors['newClient.name']}
          />
          <TextInput
            label={t('sessions:book.email')}
            type="email"
            required
            withAsterisk={false}
            value={value.email}
            onChange={(event) => set({ email: event.currentTarget.value })}
            error={errors['newClient.email']}
          />
          <TextInput
            label={`${t('sessions:book.phone')} (${t('app:optional')})`}
            type="tel"
            value={value.phone}
            onChange={(event) => set({ phone: event.currentTarget.value })}
            error={errors['newClient.phone']}
          />
        </>
      )}
    </Stack>
  );
}
