import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { queryClient } from '../../query-client.ts';
import { formatInstant } from '../../time/format-instant.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showDone } from '../../ui/show-done.ts';
import { showProblem } from '../../ui/show-problem.ts';

/** Jobs that gave up, with another try. */
export function FailedJobs() {
  const { t } = useTranslation('system');
  const jobs = useQuery(queries.system.failedJobs.queryOptions());
  const retry = useMutation(
    queries.system.retryJob.mutationOptions({
      onError: showProblem,
      onSuccess: () => showDone(t('jobs.retried')),
      onSettled: () => queryClient.invalidateQueries({ queryKey: queries.system.key() }),
    }),
  );
  return (
    <Card title={t('jobs.title')} hint={t('jobs.hint')}>
      <Loaded query={jobs}>
        {(list) => (
          <Stack gap="md">
            {list.length === 0 && <Text c="dimmed">{t('jobs.none')}</Text>}
            {list.map((job) => (
              <Group key={job.id} justify="space-between" align="flex-start" gap="xs">
                <Stack gap={4} flex={1} miw={220}>
                  <Text fw={600}>{job.name}</Text>
                  <Text fz="sm" c="dimmed">
                    {t('jobs.attempts', { count: job.attempts })}, {t('jobs.failed', { when: formatInstant(job.failedAt) })}
                  </Text>
                  <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                    {job.error}
                  </Code>
                </Stack>
                <Button
                  variant="default"
                  size="sm"
                  aria-label={t('jobs.retryOf', { name: job.name })}
                  onClick={() => retry.mutate({ jobId: job.id })}
                >
                  {t('jobs.retry')}
                </Button>
              </Group>
            ))}
          </Stack>
        )}
      </Loaded>
    </Card>
  );
}
