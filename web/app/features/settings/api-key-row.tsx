import { Button, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { queryClient } from '../../query-client.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatInstant } from '../../time/format-instant.ts';
import { showDone } from '../../ui/show-done.ts';
import { showProblem } from '../../ui/show-problem.ts';

interface ApiKeyRowProps {
  readonly apiKey: { readonly id: string; readonly name: string; readonly createdAt: string; readonly lastUsedAt: string | null };
}

export function ApiKeyRow({ apiKey: { id, name, createdAt, lastUsedAt } }: ApiKeyRowProps) {
  const { t } = useTranslation(['settings', 'app']);
  const coach = useCoach();
  const revoke = useMutation(
    queries.apiKeys.revoke.mutationOptions({
      onError: showProblem,
      onSuccess: () => showDone(t('settings:keys.revoked', { name })),
      onSettled: () => queryClient.invalidateQueries({ queryKey: queries.apiKeys.key() }),
    }),
  );
  const ask = () =>
    modals.openConfirmModal({
      title: t('settings:keys.revokeSure', { name }),
      children: <Text fz="sm">{t('settings:keys.revokeHint')}</Text>,
      labels: { confirm: t('settings:keys.revoke'), cancel: t('app:cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => revoke.mutate({ coachId: coach.id, keyId: id }),
    });
  const used = lastUsedAt ? t('settings:keys.used', { when: formatInstant(lastUsedAt, coach.timeZone) }) : t('settings:keys.never');
  return (
    <Group justify="space-between" gap="xs">
      <div>
        <Text fw={600}>{name}</Text>
        <Text fz="sm" c="dimmed">
          {t('settings:keys.made', { when: formatInstant(createdAt, coach.timeZone) })}, {used}
        </Text>
      </div>
      <Button variant="default" size="sm" aria-label={t('settings:keys.revokeOf', { name })} onClick={ask}>
        {t('settings:keys.revoke')}
      </Button>
    </Group>
  );
}
