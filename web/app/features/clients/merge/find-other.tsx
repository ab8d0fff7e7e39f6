import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientProfile } from '../../../../../contract/clients.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import classes from './merge.module.css';

const MOST = 8;

interface FindOtherProps {
  readonly client: ClientProfile;
  readonly onFound: (clientId: string) => void;
  readonly onClose: () => void;
}

/** Finds the other record. It begins with who has the same first name: that is mostly them. */
export function FindOther({ client, onFound, onClose }: FindOtherProps) {
  const { t } = useTranslation(['clients', 'app']);
  const { id: coachId } = useCoach();
  const [search, setSearch] = useState(client.name.split(' ')[0] ?? '');
  const [asked] = useDebouncedValue(search.trim(), 150);
  const clients = useQuery({
    ...queries.clients.list.queryOptions({ input: { coachId, search: asked, limit: MOST + 1 } }),
    placeholderData: keepPreviousData,
  });
  return (
    <Stack gap="md">
      <div>
        <Text fw={600}>{t('clients:merge.find', { name: client.name })}</Text>
        <Text fz="sm" c="dimmed">
          {t('clients:merge.findHint')}
        </Text>
      </div>
      <SearchField label={t('clients:merge.search')} value={search} onChange={setSearch} data-autofocus />
      <Loaded query={clients}>
        {({ clients: found }) => {
          const others = found.filter(({ id, erased }) => id !== client.id && !erased).slice(0, MOST);
          if (others.length === 0) return <Text role="status">{t('clients:merge.nobody')}</Text>;
          return (
            <ul className={classes.found}>
              {others.map(({ id, name, email, bookingCount }) => (
                <li key={id}>
                  <UnstyledButton className={classes.choice} onClick={() => onFound(id)}>
                    <span className={classes.who}>
                      <Text span fw={600}>
                        {name}
                      </Text>
                      <Text span fz="sm" c="dimmed">
                        {email}
                      </Text>
                    </span>
                    <Text span fz="sm">
                      {t('clients:sessions', { count: bookingCount })}
                    </Text>
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('app:cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
