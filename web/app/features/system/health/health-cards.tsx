import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatInstant } from '../../../time/format-instant.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { WaitingRows } from '../../../ui/waiting-rows.tsx';
import { HealthCard } from './health-card.tsx';
import { useHealthParts } from './use-health-parts.tsx';

const EVERY = 30_000;

/** How the installation is, part by part, looked at again every half minute. */
export function HealthCards() {
  const { t } = useTranslation('system');
  const { timeZone } = useCoach();
  const health = useQuery(queries.system.health.queryOptions({ refetchInterval: EVERY }));
  const partsOf = useHealthParts(health.dataUpdatedAt);
  return (
    <Loaded query={health} waiting={<WaitingRows count={3} height={128} />}>
      {(data) => (
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
            {partsOf(data).map(({ key, ...part }) => (
              <HealthCard key={key} {...part} />
            ))}
          </SimpleGrid>
          <Group gap="sm">
            <Button variant="default" size="sm" loading={health.isFetching} onClick={() => void health.refetch()}>
              {t('health.again')}
            </Button>
            <Text fz="sm" c="dimmed">
              {t('health.checked', { when: formatInstant(new Date(health.dataUpdatedAt).toISOString(), timeZone) })}
            </Text>
          </Group>
        </Stack>
      )}
    </Loaded>
  );
}
