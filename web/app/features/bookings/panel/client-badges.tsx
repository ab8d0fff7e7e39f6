import { Badge, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClientProfile } from '../../../../../contract/clients.ts';

/** What the coach should know of this client at a glance, each in a word. */
export function ClientBadges({ client }: { client: ClientProfile }) {
  const { t } = useTranslation(['clients', 'sessions']);
  const { noShows, cancellations, flagged, days } = client.badge;
  const missed = [
    noShows > 0 && t('clients:noShows', { count: noShows }),
    cancellations > 0 && t('clients:cancellations', { count: cancellations }),
  ].filter(Boolean);
  const known = client.vip || client.connected;
  if (!known && client.state === 'active' && !flagged) return null;
  return (
    <Group gap={6}>
      {known && (
        <Badge color={client.vip ? 'evergreen' : 'gray'} variant={client.vip ? 'filled' : 'light'} tt="none">
          {t(client.vip ? 'clients:relationship.vip' : 'clients:relationship.connected')}
        </Badge>
      )}
      {client.state !== 'active' && (
        <Badge color="gray" variant="light" tt="none">
          {t(`clients:state.${client.state}`)}
        </Badge>
      )}
      {flagged && (
        <Badge color="red" variant="light" tt="none" title={t('sessions:client.flagHint')}>
          {t('clients:inDays', { what: missed.join(', '), count: days })}
        </Badge>
      )}
    </Group>
  );
}
