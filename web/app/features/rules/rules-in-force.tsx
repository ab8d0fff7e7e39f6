import { Badge, Group, Select, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveRule } from '../../../../contract/rules.ts';
import type { ServiceView } from '../../../../contract/services.ts';
import { RELATIONSHIPS, type Relationship } from '../../../../core/policies/relationship.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { describeRule } from './describe-rule.ts';

const COLORS = { coach: 'gray', service: 'indigo', relationship: 'evergreen' } as const;

/** Which rules hold for a service and a kind of client, and where each is set. */
export function RulesInForce({ services }: { readonly services: readonly ServiceView[] }) {
  const { t } = useTranslation(['rules', 'app']);
  const coach = useCoach();
  const [chosen, setChosen] = useState<string>();
  const [relationship, setRelationship] = useState<Relationship>('not_connected');
  const serviceId = services.find(({ id }) => id === chosen)?.id ?? services[0]?.id ?? '';
  const rules = useQuery(
    queries.rules.effective.queryOptions({ input: { coachId: coach.id, serviceId, relationship }, enabled: serviceId !== '' }),
  );
  if (serviceId === '') return <Text c="dimmed">{t('rules:inForce.noService')}</Text>;
  return (
    <Card title={t('rules:inForce.title')} hint={t('rules:inForce.hint')}>
      <Group gap="md" grow preventGrowOverflow={false} wrap="wrap">
        <Select
          label={t('rules:inForce.service')}
          allowDeselect={false}
          miw={220}
          data={services.map(({ id, name }) => ({ value: id, label: name }))}
          value={serviceId}
          onChange={(id) => id && setChosen(id)}
        />
        <Select
          label={t('rules:inForce.client')}
          allowDeselect={false}
          miw={220}
          data={RELATIONSHIPS.map((one) => ({ value: one, label: t(`rules:kind.${one}`) }))}
          value={relationship}
          onChange={(one) => one && setRelationship(one)}
        />
      </Group>
      <Loaded query={rules}>{(list) => <RuleTable rules={list} serviceId={serviceId} />}</Loaded>
    </Card>
  );
}

function RuleTable({ rules, serviceId }: { readonly rules: readonly EffectiveRule[]; readonly serviceId: string }) {
  const { t } = useTranslation(['rules', 'app']);
  const link = (from: EffectiveRule['from']) => {
    const chip = (
      <Badge variant="light" color={COLORS[from]} tt="none" fw={600}>
        {t(`rules:from.${from}`)}
      </Badge>
    );
    return from === 'service' ? (
      <TextLink to="/app/services/$serviceId" params={{ serviceId }}>
        {chip}
      </TextLink>
    ) : (
      <TextLink to="/app/settings" search={{ part: 'rules' }}>
        {chip}
      </TextLink>
    );
  };
  return (
    <Table verticalSpacing="xs" horizontalSpacing="xs" layout="auto">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('rules:inForce.rule')}</Table.Th>
          <Table.Th>{t('rules:inForce.value')}</Table.Th>
          <Table.Th>{t('rules:inForce.from')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rules.map(({ rule, value, from }) => (
          <Table.Tr key={`${rule} ${from}`}>
            <Table.Td>
              <Stack gap={0}>
                <Text fz="sm" fw={600}>
                  {t(`app:rules.${rule}`)}
                </Text>
                <Text fz="xs" c="dimmed">
                  {from === 'service' && rule.startsWith('mostPer') ? t('rules:inForce.ownSessions') : t(`app:rules.${rule}Hint`)}
                </Text>
              </Stack>
            </Table.Td>
            <Table.Td>{describeRule(rule, value)}</Table.Td>
            <Table.Td>{link(from)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
