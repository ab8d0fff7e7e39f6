import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeKind } from '../../../../core/policies/practice-kind.ts';
import { PRESETS } from '../../../../core/policies/presets.ts';
import { PresetChoice } from './preset-choice.tsx';
import { PresetEffect } from './preset-effect.tsx';
import type { PresetValues } from './rule-values.ts';

interface PresetDialogProps {
  readonly values: PresetValues;
  readonly onTake: (values: PresetValues) => void;
  readonly onClose: () => void;
}

/** Puts the rules of a kind of practice into the form, after showing what that changes. Nothing is saved by it. */
export function PresetDialog({ values, onTake, onClose }: PresetDialogProps) {
  const { t } = useTranslation(['rules', 'app']);
  const [kind, setKind] = useState<PracticeKind | null>(null);
  const take = () => {
    if (!kind) return;
    const { rules, relationshipRules, attendance } = PRESETS[kind];
    onTake({ rules, relationshipRules, attendance });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t('rules:presets.title')} closeButtonProps={{ 'aria-label': t('app:close') }}>
      <Stack gap="md">
        <Text fz="sm" c="dimmed">
          {t('rules:presets.hint')}
        </Text>
        <PresetChoice value={kind} onChange={setKind} />
        {kind && <PresetEffect values={values} preset={PRESETS[kind]} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button disabled={kind === null} onClick={take}>
            {t('rules:presets.take')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
