import { SimpleGrid, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CreditRules } from '../../../../contract/rules.ts';
import { DEFAULT_CREDIT_RULES } from '../../../../core/packages/credit-rules.ts';
import { CountInput } from '../../ui/count-input.tsx';

interface CreditFieldsProps {
  readonly value: CreditRules;
  readonly errors: Readonly<Record<string, unknown>>;
  readonly onChange: (rules: CreditRules) => void;
}

/** The rules of a practice's packages: when one needs renewal, and what becomes of credits that come back after it has expired. */
export function CreditFields({ value, errors, onChange }: CreditFieldsProps) {
  const { t } = useTranslation('rules');
  const { lowAt, graceDays } = value;
  const said = (field: string) => {
    const error = errors[`creditRules.${field}`];
    return typeof error === 'string' ? error : undefined;
  };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg" verticalSpacing="lg">
      <Stack gap="sm">
        <Switch
          label={t('credits.tell')}
          description={t('credits.tellHint')}
          checked={lowAt !== null}
          onChange={(event) => onChange({ ...value, lowAt: event.currentTarget.checked ? DEFAULT_CREDIT_RULES.lowAt : null })}
        />
        {lowAt !== null && (
          <CountInput
            w="100%"
            maw="18rem"
            label={t('credits.lowAt')}
            description={t('credits.lowAtHint')}
            min={0}
            max={100}
            error={said('lowAt')}
            value={lowAt}
            onChange={(credits) => onChange({ ...value, lowAt: credits })}
          />
        )}
      </Stack>
      <Stack gap="sm">
        <Switch
          label={t('credits.grace')}
          description={t('credits.graceHint')}
          checked={graceDays !== null}
          onChange={(event) => onChange({ ...value, graceDays: event.currentTarget.checked ? DEFAULT_CREDIT_RULES.graceDays : null })}
        />
        {graceDays !== null && (
          <CountInput
            w="100%"
            maw="18rem"
            label={t('credits.graceDays')}
            description={t('credits.graceDaysHint')}
            max={366}
            error={said('graceDays')}
            value={graceDays}
            onChange={(days) => onChange({ ...value, graceDays: days })}
          />
        )}
      </Stack>
    </SimpleGrid>
  );
}
