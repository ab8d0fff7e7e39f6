import { List, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';

/** Says for one service what keeps a client from booking a time. */
export function WhyClosed({ startsAt }: { startsAt: string }) {
  const { t } = useTranslation('calendar');
  const { id: coachId } = useCoach();
  const [serviceId, setServiceId] = useState<string | null>(null);
  const services = useQuery(queries.services.list.queryOptions({ input: { coachId } }));
  const why = useQuery({
    ...queries.slots.explain.queryOptions({ input: { coachId, serviceId: serviceId ?? '', startsAt: new Date(startsAt).toISOString() } }),
    enabled: serviceId !== null,
  });
  return (
    <Stack gap="xs">
      <Text fw={600}>{t('why.title')}</Text>
      <Select
        aria-label={t('why.service')}
        placeholder={t('why.service')}
        data={(services.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={serviceId}
        onChange={setServiceId}
      />
      <div aria-live="polite">
        {why.isFetching && !why.data && <Skeleton height={24} />}
        <ProblemNotice error={why.error} />
        {serviceId === null && (
          <Text fz="sm" c="dimmed">
            {t('why.ask')}
          </Text>
        )}
        {why.data?.open && <Text fz="sm">{t('why.open')}</Text>}
        {why.data && !why.data.open && (
          <List fz="sm" spacing={4}>
            {why.data.reasons.map((reason) => (
              <List.Item key={`${reason.code} ${reason.sentence}`}>{reason.sentence}</List.Item>
            ))}
          </List>
        )}
      </div>
    </Stack>
  );
}
