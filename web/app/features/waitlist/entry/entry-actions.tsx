import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CoachEntryView } from '../../../../../contract/waitlist/entry-view.ts';
import { isInLine } from '../../../../../core/waitlist/entry/waitlist-state.ts';
import { Icon } from '../../../ui/icon.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { usePause } from './use-pause.ts';

export type EntryDoing = 'offer' | 'edit' | 'remove';

interface EntryActionsProps {
  readonly entry: CoachEntryView;
  readonly onDo: (doing: EntryDoing) => void;
}

/** What is done with somebody in line: the frequent in one press, the rest behind a button. Of who is in line no more only their client page is left. */
export function EntryActions({ entry, onDo }: EntryActionsProps) {
  const { t } = useTranslation('waitlist');
  const navigate = useNavigate();
  const { pause, resume, isPending } = usePause();
  const { client, state } = entry;
  const params = { clientId: client.id };
  if (!isInLine(state)) {
    return (
      <Group>
        <LinkButton to="/app/clients/$clientId" params={params} variant="default">
          {t('do.client')}
        </LinkButton>
      </Group>
    );
  }
  return (
    <Group gap="xs">
      {state === 'paused' ? (
        <Button loading={isPending} onClick={() => resume(entry)}>
          {t('do.resume')}
        </Button>
      ) : (
        <>
          <Button onClick={() => onDo('offer')}>{t('do.offer')}</Button>
          <Button variant="default" loading={isPending} onClick={() => pause(entry)}>
            {t('do.pause')}
          </Button>
        </>
      )}
      <Button variant="default" onClick={() => onDo('edit')}>
        {t('do.edit')}
      </Button>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('do.more', { name: client.name })}>
            <Icon name="more" size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void navigate({ to: '/app/clients/$clientId', params })}>{t('do.client')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item c="var(--mantine-color-error)" onClick={() => onDo('remove')}>
            {t('do.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
