import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClientProfile } from '../../../../../contract/clients.ts';
import { useExport } from '../../../files/use-export.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { Icon } from '../../../ui/icon.tsx';
import { telephone } from '../telephone.ts';

/** What lies over the page; a package is given, and somebody put on the waitlist, from its own card. */
export type ClientAction = 'book' | 'give' | 'wait' | 'edit' | 'merge' | 'erase';

interface ClientActionsProps {
  readonly client: ClientProfile;
  readonly onDo: (action: ClientAction) => void;
}

/** What can be done with a client: the daily first, the rare behind "More". */
export function ClientActions({ client, onDo }: ClientActionsProps) {
  const { t } = useTranslation('clients');
  const { id: coachId } = useCoach();
  const data = useExport(
    () => queries.clients.data.call({ coachId, clientId: client.id }),
    (filename) => t('exported', { filename }),
  );
  return (
    <>
      <Button leftSection={<Icon name="calendar" size={18} />} onClick={() => onDo('book')}>
        {t('profile.book')}
      </Button>
      <Button component="a" href={`mailto:${client.email}`} variant="default" leftSection={<Icon name="mail" size={18} />}>
        {t('profile.mail')}
      </Button>
      {client.phone !== '' && (
        <Button component="a" href={telephone(client.phone)} variant="default" leftSection={<Icon name="phone" size={18} />}>
          {t('profile.call')}
        </Button>
      )}
      <Button variant="default" leftSection={<Icon name="edit" size={18} />} onClick={() => onDo('edit')}>
        {t('profile.edit')}
      </Button>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" rightSection={<Icon name="down" size={16} />} loading={data.isPending}>
            {t('profile.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onDo('merge')}>{t('profile.merge')}</Menu.Item>
          <Menu.Item onClick={() => data.mutate()}>{t('profile.data')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item c="var(--mantine-color-error)" onClick={() => onDo('erase')}>
            {t('profile.erase')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
