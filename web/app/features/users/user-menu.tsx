import { ActionIcon, Menu, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { UserView } from '../../../../contract/users.ts';
import { queries } from '../../queries.ts';
import { Icon } from '../../ui/icon.tsx';
import { showDone } from '../../ui/show-done.ts';
import { showProblem } from '../../ui/show-problem.ts';
import { refreshUsers } from './refresh-users.ts';

interface Ask {
  readonly title: string;
  readonly hint: string;
  readonly confirm: string;
  readonly isGrave?: boolean;
  readonly onConfirm: () => void;
}

const ROLES = ['owner', 'coach', 'client'] as const;

/** What an owner can do about an account. Each is asked once more, with what it means. */
export function UserMenu({ user, isOwn }: { user: UserView; isOwn: boolean }) {
  const { t } = useTranslation(['users', 'app']);
  const { id: userId, name } = user;
  const settled = { onError: showProblem, onSettled: refreshUsers };
  const update = useMutation(queries.users.update.mutationOptions(settled));
  const reset = useMutation(queries.users.resetTotp.mutationOptions(settled));
  const ask = ({ title, hint, confirm, isGrave = false, onConfirm }: Ask) =>
    modals.openConfirmModal({
      title,
      children: <Text fz="sm">{hint}</Text>,
      labels: { confirm, cancel: t('app:cancel') },
      confirmProps: isGrave ? { color: 'red' } : {},
      onConfirm,
    });
  /** Who stepped down themselves starts anew, in what is still open to them. */
  const made = (role: (typeof ROLES)[number]) =>
    isOwn ? location.assign('/app') : showDone(t('users:made', { name, role: t(`users:roles.${role}`) }));
  const makeRole = (role: (typeof ROLES)[number]) =>
    ask({
      title: t(`users:makeSure.${role}`, { name }),
      hint: t(`users:makeHint.${role}`),
      confirm: t(`users:make.${role}`),
      isGrave: role === 'client',
      onConfirm: () => update.mutate({ userId, role }, { onSuccess: () => made(role) }),
    });
  const disable = () =>
    ask({
      title: t('users:disableSure', { name }),
      hint: t('users:disableHint'),
      confirm: t('users:disable'),
      isGrave: true,
      onConfirm: () => update.mutate({ userId, disabled: true }, { onSuccess: () => showDone(t('users:disabledDone', { name })) }),
    });
  const enable = () => update.mutate({ userId, disabled: false }, { onSuccess: () => showDone(t('users:enabledDone', { name })) });
  const resetTotp = () =>
    ask({
      title: t('users:resetSure', { name }),
      hint: t('users:resetHint'),
      confirm: t('users:reset'),
      onConfirm: () => reset.mutate({ userId }, { onSuccess: () => showDone(t('users:resetDone', { name })) }),
    });
  const roles = user.coach ? ROLES.filter((role) => role !== user.role) : [];
  return (
    <Menu position="bottom-end" withinPortal shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="default"
          size={44}
          radius="md"
          aria-label={t('users:actionsOf', { name })}
          loading={update.isPending || reset.isPending}
        >
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {roles.map((role) => (
          <Menu.Item key={role} onClick={() => makeRole(role)}>
            {t(`users:make.${role}`)}
          </Menu.Item>
        ))}
        {user.totpEnabled && <Menu.Item onClick={resetTotp}>{t('users:reset')}</Menu.Item>}
        {user.disabled && <Menu.Item onClick={enable}>{t('users:enable')}</Menu.Item>}
        {!user.disabled && !isOwn && (
          <Menu.Item color="red" onClick={disable}>
            {t('users:disable')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
