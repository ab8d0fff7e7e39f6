import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoachRules, RelationshipRules, ServiceRules } from '../../../../contract/rules.ts';
import { PERSONAL_RULES } from '../../../../core/policies/relationship-rules.ts';
import { RELATIONSHIPS, type Relationship } from '../../../../core/policies/relationship.ts';
import { idleRules } from './idle-rules.ts';
import { RuleFields } from './rule-fields.tsx';

interface ByClientFieldsProps {
  readonly value: RelationshipRules;
  readonly defaults: CoachRules;
  readonly ofServices: readonly ServiceRules[];
  readonly errors: Readonly<Record<string, unknown>>;
  readonly onChange: (rules: RelationshipRules) => void;
}

/** Rules that differ by who the client is: each as usual, or one's own. */
export function ByClientFields({ value, defaults, ofServices, errors, onChange }: ByClientFieldsProps) {
  const { t } = useTranslation('rules');
  const [kind, setKind] = useState<Relationship>('not_connected');
  const count = (one: Relationship) => Object.values(value[one] ?? {}).filter((rule) => rule !== undefined).length;
  const label = (one: Relationship) =>
    count(one) > 0 ? t('byClient.kindWithRules', { kind: t(`kind.${one}`), count: count(one) }) : t(`kind.${one}`);
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={t('byClient.choose')}
        data={RELATIONSHIPS.map((one) => ({ value: one, label: label(one) }))}
        value={kind}
        onChange={setKind}
      />
      <Text fz="sm" c="dimmed" maw="62ch">
        {t(`byClient.hint.${kind}`)}
      </Text>
      <RuleFields
        key={kind}
        value={value[kind] ?? {}}
        defaults={defaults}
        inherited="asUsual"
        only={PERSONAL_RULES}
        idle={idleRules({ ...defaults, ...value[kind] }, ofServices)}
        errors={errors}
        path={`relationshipRules.${kind}`}
        onChange={(own) => onChange({ ...value, [kind]: own })}
      />
    </Stack>
  );
}
