import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockDecision } from '../../../contract/availability.ts';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { ConflictRow } from './conflict-row.tsx';
import { ConflictSummary } from './conflict-summary.tsx';
import type { HitBooking, Outcome } from './hit-booking.ts';
import { decideInOrder, FOR_ALL, type ForAll, outcomeFor, outcomesOf } from './outcomes.ts';
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

/** Sessions in the way of a block, before it lies on them: what becomes of each, and what that brings about, before anything is saved. */
export function ConflictDialog({ hits, error, isSaving, onSave, onClose }: ConflictDialogProps) {
  const { t } = useTranslation(['builder', 'app']);
  const isNarrow = useMediaQuery('(max-width: 36em)', undefined, { getInitialValueInEffect: false });
  const [forAll, setForAll] = useState<ForAll>('best');
  const [noteForAll, setNoteForAll] = useState('');
  const [own, setOwn] = useState<ReadonlyMap<string, Choice>>(new Map());
  const choiceOf = (hit: HitBooking): Choice => {
    const chosen = own.get(hit.id);
    // A second choice may be gone: to another session, or looked at anew.
    return chosen && outcomesOf(hit).includes(chosen.outcome) ? chosen : { outcome: outcomeFor(hit, forAll), note: null };
  };
  const decided = decideInOrder(hits, choiceOf);
  const isTold = decided.some(({ outcome }) => outcome === 'cancel' || outcome === 'ask');
  const decisions = decided.map(({ hit, outcome, note }): BlockDecision => {
    const says = outcome === 'cancel' || outcome === 'ask';
    return { bookingId: hit.id, outcome, note: says ? (note ?? noteForAll) : '' };
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      fullScreen={isNarrow}
      title={t('builder:conflict.title', { count: hits.length })}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <Stack gap="md">
        <Text fz="sm" c="dimmed">
          {t('builder:conflict.hint')}
        </Text>
        {hits.length > 1 && (
          <Radio.Group
            label={t('builder:conflict.forAll')}
            value={own.size > 0 ? '' : forAll}
            onChange={(value) => {
              setForAll(value as ForAll);
              setOwn(new Map());
            }}
          >
            <Group gap="md" mt={6}>
              {FOR_ALL.map((one) => (
                <Radio key={one} value={one} label={t(`builder:conflict.all.${one}`)} />
              ))}
            </Group>
          </Radio.Group>
        )}
        {isTold && hits.length > 1 && (
          <TextInput
            label={t('builder:conflict.noteForAll')}
            description={t('builder:conflict.noteHint')}
            maxLength={500}
            value={noteForAll}
            onChange={(event) => setNoteForAll(event.currentTarget.value)}
          />
        )}
        <ul className={classes.list}>
          {decided.map(({ hit, outcome, note }) => (
            <ConflictRow
              key={hit.id}
              hit={hit}
              outcome={outcome}
              isOwn={own.has(hit.id) || hits.length === 1}
              note={note}
              onChange={(chosen, words) => setOwn(new Map([...own, [hit.id, { outcome: chosen, note: words }]]))}
            />
          ))}
        </ul>
        <ProblemNotice error={error} />
        <div className={classes.foot}>
          <ConflictSummary decided={decided} />
          <Group gap="xs" justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('builder:conflict.back')}
            </Button>
            <Button
              color={decided.some(({ outcome }) => outcome === 'cancel') ? 'red' : undefined}
              loading={isSaving}
              onClick={() => onSave(decisions)}
            >
              {t('builder:conflict.save')}
            </Button>
          </Group>
        </div>
      </Stack>
    </Modal>
  );
}
