import { Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WaitlistRules } from '../../../../../contract/rules.ts';
import { CountInput } from '../../../ui/count-input.tsx';

interface JoinFieldsProps {
  readonly value: WaitlistRules;
  readonly error: string | undefined;
  readonly onChange: (part: Partial<WaitlistRules>) => void;
}

/** What clients can do, and see, by themselves. */
export function JoinFields({ value, error, onChange }: JoinFieldsProps) {
  const { t } = useTranslation('waitlist');
  return (
    <Stack gap="lg">
      <Switch
        label={t('settings.open')}
        description={t('settings.openHint')}
        checked={value.open}
        onChange={(event) => onChange({ open: event.currentTarget.checked })}
      />
      <Switch
        label={t('settings.showPosition')}
        description={t('settings.showPositionHint')}
        checked={value.showPosition}
        onChange={(event) => onChange({ showPosition: event.currentTarget.checked })}
      />
      <CountInput
        label={t('settings.standsDays')}
        description={t('settings.standsDaysHint')}
        w="100%"
        maw="18rem"
        max={730}
        suffix={t('settings.days')}
        error={error}
        value={value.standsDays}
        onChange={(standsDays) => onChange({ standsDays })}
      />
    </Stack>
  );
}
