import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegularView } from '../../../../../contract/cycles/regulars.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useRemove } from './use-remove.ts';
import { useStatusChange } from './use-status-change.ts';

interface EntryActionsProps {
  readonly regular: RegularView;
  readonly onEdit: () => void;
  readonly onRemoved: () => void;
}

/** What is done with an entry: the frequent in one click, the rest behind a button. */
export function EntryActions({ regular, onEdit, onRemoved }: EntryActionsProps) {
  const { t } = useTranslation('roster');
  const change = useStatusChange();
  const remove = useRemove(onRemoved);
  const { clientName: name, status } = regular;
  const isActive = status === 'active';
  const step = isActive ? 'pause' : status === 'waitlist' ? 'activate' : 'reactivate';
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      <Button
        variant="default"
        size="compact-sm"
        loading={change.isPending}
        aria-label={t(`do.${step}Of`, { name })}
        onClick={() => change.mutate({ regular, status: isActive ? 'paused' : 'active' })}
      >
        {t(`do.${step}`)}
      </Button>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('do.more', { name })}>
            <Icon name="more" size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onEdit}>{t('do.edit')}</Menu.Item>
          {status !== 'waitlist' && <Menu.Item onClick={() => change.mutate({ regular, status: 'waitlist' })}>{t('do.wait')}</Menu.Item>}
          {status !== 'inactive' && (
            <Menu.Item onClick={() => change.mutate({ regular, status: 'inactive' })}>{t('do.deactivate')}</Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item c="var(--mantine-color-error)" onClick={() => remove.mutate(regular)}>
            {t('do.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
