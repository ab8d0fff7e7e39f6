import { Badge, Group, Select, Text, VisuallyHidden } from '@mantine/core';
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
import classes from './rules-in-force.module.css';

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
      <Loaded query={rules}>{(list) => <RuleList rules={list} serviceId={serviceId} relationship={relationship} />}</Loaded>
    </Card>
  );
}

interface RuleListProps {
  readonly rules: readonly EffectiveRule[];
  readonly serviceId: string;
  readonly relationship: Relationship;
}

function RuleList({ rules, serviceId, relationship }: RuleListProps) {
  const { t } = useTranslation(['rules', 'app']);
  const hintOf = (rule: EffectiveRule['rule'], from: EffectiveRule['from']) => {
    if (rule === 'mostMoves') return t('app:rules.mostMovesOwnHint');
    if (rule !== 'mostPerDay' && rule !== 'mostPerWeek') return t(`app:rules.${rule}Hint`);
    return from === 'service' ? t('rules:inForce.ownSessions') : t('rules:inForce.allSessions');
  };
  const source = (from: EffectiveRule['from']) => {
    const kind = t(`rules:kind.${relationship}`);
    const chip = (
      <Badge variant="light" color={COLORS[from]} tt="none" fw={600} className={classes.chip}>
        {from === 'relationship' ? t('rules:from.relationship', { kind }) : t(`rules:from.${from}`)}
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
    <dl className={classes.list}>
      {rules.map(({ rule, value, from }) => (
        <div key={`${rule} ${from}`} className={classes.row}>
          <dt>
            <Text fz="sm" fw={600}>
              {t(`app:rules.${rule}`)}
            </Text>
            <Text fz="xs" c="dimmed">
              {hintOf(rule, from)}
            </Text>
          </dt>
          <dd className={classes.value}>{describeRule(rule, value)}</dd>
          <dd className={classes.from}>
            <VisuallyHidden>{t('rules:inForce.from')} </VisuallyHidden>
            {source(from)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
