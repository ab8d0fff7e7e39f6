import { Button, Group, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InvitationView } from '../../../../contract/users.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatInstant } from '../../time/format-instant.ts';
import { showDone } from '../../ui/show-done.ts';
import { showProblem } from '../../ui/show-problem.ts';
import { refreshUsers } from './refresh-users.ts';
import { Tag } from '../../ui/tag.tsx';
import { RoleTag } from './role-tag.tsx';

/** One open invitation: sent again with a new link, or taken back. */
export function InvitationLine({ invitation }: { invitation: InvitationView }) {
  const { t } = useTranslation(['users', 'app']);
  const { timeZone } = useCoach();
  const { id, name, email, role, invitedBy, createdAt, expiresAt, expired } = invitation;
  const settled = { onError: showProblem, onSettled: refreshUsers };
  const again = useMutation(
    queries.invitations.create.mutationOptions({ ...settled, onSuccess: () => showDone(t('users:invitations.resent', { name })) }),
  );
  const revoke = useMutation(
    queries.invitations.revoke.mutationOptions({ ...settled, onSuccess: () => showDone(t('users:invitations.revoked', { name })) }),
  );
  const askToRevoke = () =>
    modals.openConfirmModal({
      title: t('users:invitations.revokeSure', { name }),
      children: <Text fz="sm">{t('users:invitations.revokeHint')}</Text>,
      labels: { confirm: t('users:invitations.revoke'), cancel: t('app:cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => revoke.mutate({ invitationId: id }),
    });
  return (
    <Group justify="space-between" gap="xs" align="flex-start">
      <Stack gap={2} flex={1} miw={220}>
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {name} <RoleTag role={role} />
        </Text>
        <Text fz="sm" style={{ overflowWrap: 'anywhere' }}>
          {email}
        </Text>
        <Text fz="sm" c="dimmed">
          {t('users:invitations.sent', { when: formatInstant(createdAt, timeZone), by: invitedBy })}
          {!expired && `, ${t('users:invitations.until', { when: formatInstant(expiresAt, timeZone) })}`}
        </Text>
        {expired && (
          <span>
            <Tag color="red">{t('users:invitations.expired')}</Tag>
          </span>
        )}
      </Stack>
      <Group gap="xs">
        <Button
          variant="default"
          size="sm"
          loading={again.isPending}
          aria-label={t('users:invitations.resendOf', { name })}
          onClick={() => again.mutate({ name, email, role })}
        >
          {t('users:invitations.resend')}
        </Button>
        <Button
          variant="subtle"
          color="red"
          size="sm"
          loading={revoke.isPending}
          aria-label={t('users:invitations.revokeOf', { name })}
          onClick={askToRevoke}
        >
          {t('users:invitations.revoke')}
        </Button>
      </Group>
    </Group>
  );
}
