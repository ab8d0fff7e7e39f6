import { SimpleGrid, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachRules } from '../../../../contract/rules.ts';
import { describeMinutes } from '../../time/describe-minutes.ts';
import { describeRule } from './describe-rule.ts';
import classes from './rule-fields.module.css';
import { LengthField } from '../../ui/fields/length-field.tsx';
import { LimitField } from './limit-field.tsx';
import { RULE_GROUPS, RULE_ORDER } from './rule-order.ts';
import { YesNoField } from './yes-no-field.tsx';
import { WindowField } from './window-field.tsx';

type Rule = keyof CoachRules;
interface RuleFieldsProps {
  readonly value: Partial<CoachRules>;
  /** Given for a service or a kind of client: what holds where a field is left empty, and how that is said. */
  readonly defaults?: CoachRules;
  readonly inherited?: 'fromDefaults' | 'asUsual';
  /** All of them unless said otherwise. */
  readonly only?: readonly Rule[];
  /** What decides nothing at the moment, and so is not shown, unless it was set here. */
  readonly idle?: ReadonlySet<Rule>;
  readonly errors?: Readonly<Record<string, unknown>>;
  /** Where in the form the errors of these rules are found. */
  readonly path?: string;
  readonly onChange: (rules: Partial<CoachRules>) => void;
}

const NONE: ReadonlySet<Rule> = new Set();

/** The rules of booking, asking, moving and cancelling, in groups. */
export function RuleFields({
  value,
  defaults,
  inherited = 'fromDefaults',
  only = RULE_ORDER,
  idle = NONE,
  errors = {},
  path = 'rules',
  onChange,
}: RuleFieldsProps) {
  const { t } = useTranslation('app');
  const set = (part: Partial<CoachRules>) => onChange({ ...value, ...part });
  const from = (what: string | null) => (defaults ? t(`rules.${inherited}`, { value: what ?? t('rules.noLimit') }) : undefined);
  const said = (key: Rule) => (typeof errors[`${path}.${key}`] === 'string' ? String(errors[`${path}.${key}`]) : undefined);
  const yesOrNo = (key: 'instant' | 'requestOverLimit' | 'holdSuggestions' | 'clientSeries' | 'backupSlots' | 'returnLateCredit') => (
    <YesNoField
      key={key}
      label={t(`rules.${key}`)}
      hint={t(`rules.${key}Hint`)}
      yes={describeRule(key, true)}
      no={describeRule(key, false)}
      inherited={defaults && from(describeRule(key, defaults[key]))}
      value={value[key]}
      onChange={(yes) => set({ [key]: yes })}
    />
  );
  const field = (key: Rule) => {
    switch (key) {
      case 'instant':
      case 'requestOverLimit':
      case 'holdSuggestions':
      case 'clientSeries':
      case 'backupSlots':
      case 'returnLateCredit':
        return yesOrNo(key);
      case 'windowDays':
        return (
          <WindowField
            key={key}
            placeholder={defaults && from(describeMinutes(defaults.windowDays * 1440))}
            error={said(key)}
            value={value.windowDays}
            onChange={(windowDays) => set({ windowDays })}
          />
        );
      case 'mostPerDay':
      case 'mostPerWeek':
      case 'mostMoves':
      case 'mostAtOnce':
        return (
          <LimitField
            key={key}
            label={t(`rules.${key}`)}
            hint={t(defaults ? `rules.${key}OwnHint` : `rules.${key}Hint`)}
            placeholder={defaults ? from(defaults[key] === null ? null : String(defaults[key])) : t('rules.noLimit')}
            inherits={defaults !== undefined}
            mayBeNone={key !== 'mostAtOnce'}
            min={key === 'mostMoves' ? 0 : 1}
            error={said(key)}
            value={value[key]}
            onChange={(most) => set({ [key]: most })}
          />
        );
      case 'noticeMinutes':
      case 'intervalMinutes':
      case 'bufferBeforeMinutes':
      case 'bufferAfterMinutes':
      case 'cancelUntilMinutes':
      case 'moveUntilMinutes':
      case 'freeCancelMinutes':
      case 'instantFromMinutes':
      case 'answerWithinMinutes':
        return (
          <LengthField
            key={key}
            label={t(`rules.${key}`)}
            hint={t(`rules.${key}Hint`)}
            placeholder={defaults && from(describeRule(key, defaults[key]))}
            error={said(key)}
            value={value[key]}
            onChange={(minutes) => set({ [key]: minutes })}
          />
        );
    }
  };
  // What was set here stays in sight: nothing may hold that can't be seen.
  const isShown = (key: Rule) => only.includes(key) && (!idle.has(key) || (defaults !== undefined && value[key] !== undefined));
  return (
    <Stack gap="xl">
      {RULE_GROUPS.map(({ about, rules }) => ({ about, shown: rules.filter(isShown) }))
        .filter(({ shown }) => shown.length > 0)
        .map(({ about, shown }) => (
          <div key={about} role="group" className={classes.group} aria-labelledby={`${path}.${about}`}>
            <Title order={3} fz="sm" id={`${path}.${about}`} className={classes.about}>
              {t(`rules.about.${about}`)}
            </Title>
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg" verticalSpacing="md">
              {shown.map(field)}
            </SimpleGrid>
          </div>
        ))}
    </Stack>
  );
}
