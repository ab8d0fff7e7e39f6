import { Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PRACTICE_KINDS, type PracticeKind } from '../../../../core/policies/practice-kind.ts';
import classes from './preset-choice.module.css';

interface PresetChoiceProps {
  readonly value: PracticeKind | null;
  /** Offered where a practice may also begin with the plain rules. */
  readonly withPlain?: boolean;
  readonly onChange: (kind: PracticeKind | null) => void;
}

const PLAIN = 'plain';

/** The kinds of practice Perennial knows, each with what it means. */
export function PresetChoice({ value, withPlain = false, onChange }: PresetChoiceProps) {
  const { t } = useTranslation('rules');
  const kinds = withPlain ? ([...PRACTICE_KINDS, PLAIN] as const) : PRACTICE_KINDS;
  return (
    <Radio.Group
      aria-label={t('presets.choose')}
      value={value ?? (withPlain ? PLAIN : '')}
      onChange={(next) => onChange(PRACTICE_KINDS.find((kind) => kind === next) ?? null)}
    >
      <Stack gap={8}>
        {kinds.map((kind) => (
          <Radio.Card key={kind} value={kind} radius="md" className={classes.card}>
            <Radio.Indicator aria-hidden />
            <div>
              <Text fw={600} fz="sm">
                {t(`presets.${kind}.title`)}
              </Text>
              <Text fz="sm" c="dimmed">
                {t(`presets.${kind}.hint`)}
              </Text>
            </div>
          </Radio.Card>
        ))}
      </Stack>
    </Radio.Group>
  );
}
