import { Button, Code, Divider, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { queryClient } from '../../query-client.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatInstant } from '../../time/format-instant.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showDone } from '../../ui/show-done.ts';
import { showProblem } from '../../ui/show-problem.ts';
import { useJobWords } from './use-job-words.ts';

const refresh = () => queryClient.invalidateQueries({ queryKey: queries.system.key() });

/** Jobs that gave up: what they were about, why, and another try for one or for all. */
export function FailedJobs() {
  const { t } = useTranslation('system');
  const { timeZone } = useCoach();
  const words = useJobWords();
  const jobs = useQuery(queries.system.failedJobs.queryOptions());
  const retry = useMutation(
    queries.system.retryJob.mutationOptions({ onError: showProblem, onSuccess: () => showDone(t('jobs.retried')), onSettled: refresh }),
  );
  const retryAll = useMutation(
    queries.system.retryJobs.mutationOptions({
      onError: showProblem,
      onSuccess: ({ retried }) => showDone(t('jobs.allDone', { count: retried })),
      onSettled: refresh,
    }),
  );
  const all = (jobs.data?.length ?? 0) > 1 && (
    <Button variant="default" loading={retryAll.isPending} onClick={() => retryAll.mutate(undefined)}>
      {t('jobs.all')}
    </Button>
  );
  return (
    <Card title={t('jobs.title')} hint={t('jobs.hint')} action={all}>
      <Loaded query={jobs}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('jobs.none')} />
          ) : (
            <Stack gap="md">
              {list.map((job, index) => (
                <Stack key={job.id} gap="md">
                  {index > 0 && <Divider />}
                  <Group justify="space-between" align="flex-start" gap="xs">
                    <Stack gap={4} flex={1} miw={220}>
                      <Text fw={600}>{words.title(job)}</Text>
                      {words.about(job) && <Text fz="sm">{words.about(job)}</Text>}
                      <Text fz="sm" c="dimmed">
                        {t('jobs.attempts', { count: job.attempts })}, {t('jobs.failed', { when: formatInstant(job.failedAt, timeZone) })}
                      </Text>
                      {job.error !== '' && (
                        <Code block mt={4} aria-label={t('jobs.said')} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                          {job.error}
                        </Code>
                      )}
                    </Stack>
                    <Button
                      variant="default"
                      size="sm"
                      aria-label={t('jobs.retryOf', { name: words.about(job) ?? words.title(job) })}
                      loading={retry.isPending && retry.variables.jobId === job.id}
                      onClick={() => retry.mutate({ jobId: job.id })}
                    >
                      {t('jobs.retry')}
                    </Button>
                  </Group>
                </Stack>
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Card>
  );
}
