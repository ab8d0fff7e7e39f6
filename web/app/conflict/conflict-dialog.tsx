import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockDecision } from '../../../contract/availability.ts';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { ConflictRow } from './conflict-row.tsx';
import type { HitBooking, Outcome } from './hit-booking.ts';
import classes from './conflict.module.css';

interface ConflictDialogProps {
  readonly hits: readonly HitBooking[];
  readonly error: unknown;
  readonly isSaving: boolean;
  readonly onSave: (decisions: readonly BlockDecision[]) => void;
  readonly onClose: () => void;
}

interface Choice {
  readonly outcome: Outcome;
  /** Null: what is written for all. */
  readonly note: string | null;
}

const OUTCOMES: readonly Outcome[] = ['keep', 'cancel', 'ask'];

/** Sessions in the way of a block, before it lies on them: what becomes of each. The button says what will be sent. */
export function ConflictDialog({ hits, error, isSaving, onSave, onClose }: ConflictDialogProps) {
  const { t } = useTranslation(['builder', 'app']);
  const [forAll, setForAll] = useState<Choice>({ outcome: 'keep', note: '' });
  const [own, setOwn] = useState<ReadonlyMap<string, Choice>>(new Map());
  const choiceOf = (id: string): Choice => own.get(id) ?? { outcome: forAll.outcome, note: null };
  const decisions = hits.map(({ id }): BlockDecision => {
    const { outcome, note } = choiceOf(id);
    return { bookingId: id, outcome, note: outcome === 'keep' ? '' : (note ?? forAll.note ?? '') };
  });
  const count = (outcome: Outcome) => decisions.filter((one) => one.outcome === outcome).length;
  const [cancelled, asked] = [count('cancel'), count('ask')];
  const label = [
    t('builder:conflict.save'),
    cancelled > 0 && t('builder:conflict.cancelCount', { count: cancelled }),
    asked > 0 && t('builder:conflict.askCount', { count: asked }),
  ];
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('builder:conflict.title', { count: hits.length })}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <Stack gap="md">
        <Text fz="sm" c="dimmed">
          {t('builder:conflict.hint')}
        </Text>
        <Radio.Group
          label={t('builder:conflict.forAll')}
          value={own.size > 0 ? '' : forAll.outcome}
          onChange={(outcome) => {
            setForAll({ ...forAll, outcome: outcome as Outcome });
            setOwn(new Map());
          }}
        >
          <Group gap="md" mt={6}>
            {OUTCOMES.map((outcome) => (
              <Radio key={outcome} value={outcome} label={t(`builder:conflict.all.${outcome}`)} />
            ))}
          </Group>
        </Radio.Group>
        {cancelled + asked > 0 && (
          <TextInput
            label={t('builder:conflict.noteForAll')}
            description={t('builder:conflict.noteHint')}
            maxLength={500}
            value={forAll.note ?? ''}
            onChange={(event) => setForAll({ ...forAll, note: event.currentTarget.value })}
          />
        )}
        <ul className={classes.list}>
          {hits.map((hit) => (
            <ConflictRow
              key={hit.id}
              hit={hit}
              outcome={choiceOf(hit.id).outcome}
              note={choiceOf(hit.id).note}
              onChange={(outcome, note) => setOwn(new Map([...own, [hit.id, { outcome, note }]]))}
            />
          ))}
        </ul>
        <ProblemNotice error={error} />
        <Group justify="space-between" gap="xs">
          <Text fz="sm" c="dimmed" role="status">
            {cancelled + asked === 0 ? t('builder:conflict.noMail') : t('builder:conflict.mails', { count: cancelled + asked })}
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('builder:conflict.back')}
            </Button>
            <Button color={cancelled > 0 ? 'red' : undefined} loading={isSaving} onClick={() => onSave(decisions)}>
              {label.filter(Boolean).join(', ')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  );
}
