import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientProfile } from '../../../contract/clients.ts';
import { TextLink } from '../ui/text-link.tsx';
import { AssignDialog } from './assign/assign-dialog.tsx';
import { useLastDayWords } from './use-last-day-words.ts';

/** Beside a session: what its client has left, each leading to its history, and the way to give them one more. */
export function PackagesLeft({ client }: { client: Pick<ClientProfile, 'id' | 'name' | 'email' | 'packages'> }) {
  const { t } = useTranslation('packages');
  const lastDay = useLastDayWords();
  const [isGiving, setGiving] = useState(false);
  const open = client.packages.filter(({ state }) => state === 'open');
  return (
    <Stack gap={2} align="flex-start">
      {open.map((pack) => (
        <Text key={pack.id} fz="sm">
          <TextLink to="/app/packages/$packageId" params={{ packageId: pack.id }} fz="sm" underline="always">
            {pack.name}
          </TextLink>
          {': '}
          {t('left', { left: pack.left, total: pack.total })}, {lastDay(pack)}
        </Text>
      ))}
      <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => setGiving(true)}>
        {t('card.add')}
      </Button>
      {isGiving && <AssignDialog client={client} onClose={() => setGiving(false)} />}
    </Stack>
  );
}
