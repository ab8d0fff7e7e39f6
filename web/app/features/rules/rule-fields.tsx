import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachRules } from '../../../../contract/rules.ts';
import { describeMinutes } from '../../time/describe-minutes.ts';
import { LengthField } from './length-field.tsx';
import { LimitField } from './limit-field.tsx';
import { WindowField } from './window-field.tsx';

const BEFORE = ['noticeMinutes', 'intervalMinutes', 'bufferBeforeMinutes', 'bufferAfterMinutes'] as const;
const LIMITS = ['mostPerDay', 'mostPerWeek'] as const;
const AFTER = ['cancelUntilMinutes', 'moveUntilMinutes'] as const;

interface RuleFieldsProps {
  readonly value: Partial<CoachRules>;
  /** Given for a service: what holds where a field is left empty. */
  readonly defaults?: CoachRules;
  readonly errors?: Readonly<Record<string, unknown>>;
  readonly onChange: (rules: Partial<CoachRules>) => void;
}

/** The rules of booking, moving and cancelling. */
export function RuleFields({ value, defaults, errors = {}, onChange }: RuleFieldsProps) {
  const { t } = useTranslation('app');
  const set = (part: Partial<CoachRules>) => onChange({ ...value, ...part });
  const from = (what: string | null) => (defaults ? t('rules.fromDefaults', { value: what ?? t('rules.noLimit') }) : undefined);
  const said = (key: string) => (typeof errors[`rules.${key}`] === 'string' ? String(errors[`rules.${key}`]) : undefined);
  const length = (key: (typeof BEFORE | typeof AFTER)[number]) => (
    <LengthField
      key={key}
      label={t(`rules.${key}`)}
      hint={t(`rules.${key}Hint`)}
      placeholder={defaults && from(describeMinutes(defaults[key]))}
      error={said(key)}
      value={value[key]}
      onChange={(minutes) => set({ [key]: minutes })}
    />
  );
  const limit = (key: (typeof LIMITS)[number] | 'mostMoves') => (
    <LimitField
      key={key}
      label={t(`rules.${key}`)}
      hint={t(`rules.${key}Hint`)}
      placeholder={defaults ? from(defaults[key] === null ? null : String(defaults[key])) : t('rules.noLimit')}
      inherits={defaults !== undefined}
      min={key === 'mostMoves' ? 0 : 1}
      error={said(key)}
      value={value[key]}
      onChange={(most) => set({ [key]: most })}
    />
  );
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg" verticalSpacing="md">
      {length('noticeMinutes')}
      <WindowField
        placeholder={defaults && from(describeMinutes(defaults.windowDays * 1440))}
        error={said('windowDays')}
        value={value.windowDays}
        onChange={(windowDays) => set({ windowDays })}
      />
      {BEFORE.slice(1).map(length)}
      {LIMITS.map(limit)}
      {AFTER.map(length)}
      {limit('mostMoves')}
    </SimpleGrid>
  );
}
