import { List, SegmentedControl, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RELATIONSHIPS, type Relationship } from '../../../../../core/policies/relationship.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { ReasonSource } from './reason-source.tsx';

interface WhyClosedProps {
  readonly startsAt: string;
  readonly durationMinutes?: number;
  /** Left out where the coach is to choose one. */
  readonly serviceId?: string;
}

/** Says for a service and a kind of client what keeps them from booking a time, each reason with the place where it is set. */
export function WhyClosed({ startsAt, durationMinutes, serviceId: known }: WhyClosedProps) {
  const { t } = useTranslation(['sessions', 'clients']);
  const { id: coachId } = useCoach();
  const [chosen, setChosen] = useState<string | null>(null);
  const [relationship, setRelationship] = useState<Relationship>('not_connected');
  const serviceId = known ?? chosen;
  const services = useQuery({ ...queries.services.list.queryOptions({ input: { coachId } }), enabled: known === undefined });
  const instant = new Date(startsAt).toISOString();
  const why = useQuery({
    ...queries.slots.explain.queryOptions({
      input: { coachId, serviceId: serviceId ?? '', startsAt: instant, relationship, ...(known && { durationMinutes }) },
    }),
    enabled: serviceId !== null,
    placeholderData: (before) => before,
  });
  return (
    <Stack gap="xs">
      {known === undefined && (
        <Select
          aria-label={t('sessions:why.service')}
          placeholder={t('sessions:why.service')}
          data={(services.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {serviceId !== null && (
        <SegmentedControl
          fullWidth
          aria-label={t('sessions:why.client')}
          value={relationship}
          onChange={setRelationship}
          data={RELATIONSHIPS.map((value) => ({ value, label: t(`clients:relationship.${value}`) }))}
        />
      )}
      <div aria-live="polite">
        {why.isFetching && !why.data && <Skeleton height={24} />}
        <ProblemNotice error={why.error} />
        {serviceId === null && (
          <Text fz="sm" c="dimmed">
            {t('sessions:why.ask')}
          </Text>
        )}
        {why.data?.open && <Text fz="sm">{t('sessions:why.open')}</Text>}
        {serviceId !== null && why.data && !why.data.open && (
          <List fz="sm" spacing={6}>
            {why.data.reasons.map(({ code, sentence, from }) => (
              <List.Item key={`${code} ${sentence}`}>
                {sentence} <ReasonSource code={code} from={from} serviceId={serviceId} />
              </List.Item>
            ))}
          </List>
        )}
      </div>
    </Stack>
  );
}
