import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Scope, SCOPES } from './scope.ts';

interface ScopeChoiceProps {
  readonly what: 'move' | 'cancel';
  readonly value: Scope;
  readonly onChange: (scope: Scope) => void;
}

/** A session of a series is about to change: it alone, or others with it? */
export function ScopeChoice({ what, value, onChange }: ScopeChoiceProps) {
  const { t } = useTranslation('series');
  return (
    <Radio.Group label={t(`scope.${what}`)} value={value} onChange={(next) => onChange(SCOPES.find((scope) => scope === next) ?? 'this')}>
      <Stack gap={6} mt={6}>
        {SCOPES.map((scope) => (
          <Radio key={scope} value={scope} label={t(`scope.${scope}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
