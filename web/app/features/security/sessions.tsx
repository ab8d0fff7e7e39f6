import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { queryClient } from '../../query-client.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatInstant } from '../../time/format-instant.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showDone } from '../../ui/show-done.ts';
import { showProblem } from '../../ui/show-problem.ts';
import { browserOf } from '../../../browser-of.ts';

/** Where one is signed in, and the way out of each place. */
export function Sessions() {
  const { t } = useTranslation('settings');
  const { timeZone } = useCoach();
  const sessions = useQuery(queries.account.sessions.queryOptions());
  const revoke = useMutation(
    queries.account.revokeSession.mutationOptions({
      onError: showProblem,
      onSuccess: () => showDone(t('sessions.revoked')),
      onSettled: () => queryClient.invalidateQueries({ queryKey: queries.account.key() }),
    }),
  );
  const endOthers = useMutation(
    queries.account.endOtherSessions.mutationOptions({
      onError: showProblem,
      onSuccess: () => showDone(t('sessions.othersEnded')),
      onSettled: () => queryClient.invalidateQueries({ queryKey: queries.account.key() }),
    }),
  );
  const others = (sessions.data?.length ?? 0) > 1 && (
    <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate(undefined)}>
      {t('sessions.endOthers')}
    </Button>
  );
  return (
    <Card title={t('sessions.title')} action={others}>
      <Loaded query={sessions}>
        {(list) => (
          <Stack gap="md">
            {list.map((session) => {
              const where = browserOf(session.userAgent) ?? t('sessions.unknown');
              return (
                <Group key={session.id} justify="space-between" gap="xs">
                  <div>
                    <Text fw={600}>
                      {where} {session.current && <Badge variant="light">{t('sessions.current')}</Badge>}
                    </Text>
                    <Text fz="sm" c="dimmed">
                      {t('sessions.since', {
                        since: formatInstant(session.createdAt, timeZone),
                        until: formatInstant(session.expiresAt, timeZone),
                      })}
                    </Text>
                  </div>
                  {!session.current && (
                    <Button
                      variant="default"
                      size="sm"
                      aria-label={t('sessions.revokeOf', { where })}
                      onClick={() => revoke.mutate({ sessionId: session.id })}
                    >
                      {t('sessions.revoke')}
                    </Button>
                  )}
                </Group>
              );
            })}
          </Stack>
        )}
      </Loaded>
    </Card>
  );
}
