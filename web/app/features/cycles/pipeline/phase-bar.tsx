import { Button, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CYCLE_PHASES } from '../../../../../core/cycles/cycle-phase.ts';
import type { CycleView } from '../../../../../contract/cycles/cycles.ts';
import { Card } from '../../../ui/card.tsx';
import { showProblem } from '../../../ui/show-problem.ts';
import { AdvanceDialog, type Advance } from './advance-dialog.tsx';
import { Pipeline } from './pipeline.tsx';
import { useNowWords } from './use-now-words.ts';
import { useSetPhase } from './use-set-phase.ts';
import classes from './pipeline.module.css';

interface PhaseBarProps {
  readonly cycle: CycleView;
  /** What sends the dates. While nothing was sent it is the way on. */
  readonly send: ReactNode;
  /** As low as can be: the board below gets the room. */
  readonly low?: boolean;
}

/** Pipeline, how the cycle stands, and the steps that can be taken from here. */
export function PhaseBar({ cycle, send, low = false }: PhaseBarProps) {
  const { t } = useTranslation('cycles');
  const words = useNowWords(cycle);
  const [asking, setAsking] = useState<Advance>();
  const { setPhase, isPending } = useSetPhase(cycle, { onError: showProblem });
  const at = CYCLE_PHASES.indexOf(cycle.phase);
  const [before, after] = [cycle.phases[at - 1], cycle.phases[at + 1]];
  const forward = () => {
    if (after?.phase === 'open' || after?.phase === 'completed') setAsking(after.phase);
    else if (after) setPhase(after.phase);
  };
  // What opened by its date or by hand is closed again the same way; whoever may not, is not offered it.
  const canBack = before?.refusal === null;
  const canForward = after?.refusal === null;
  // With dates to send, sending them is the way on.
  const isPlanning = cycle.phase === 'planning';
  const { unsent, placed } = cycle.counts;
  // Filled where the cycle waits for it, not where its date does it.
  const isNext = cycle.phase === 'confirming' && cycle.deadlineDoneAt !== null;
  const canEnd = cycle.phase === 'confirming' && cycle.deadlineDoneAt === null;
  return (
    <Card dense={low}>
      <Pipeline cycle={cycle} inline={low} />
      <div className={classes.now} data-low={low || undefined}>
        <div className={classes.words}>
          <Text fz={low ? 'sm' : 'md'}>{words.join(' ')}</Text>
          {!canForward && after?.refusal && (
            <Text fz="sm" c="dimmed">
              {after.refusal.sentence}
            </Text>
          )}
        </div>
        <div className={classes.buttons}>
          {canBack && before && (
            <Button variant="subtle" color="gray" loading={isPending} onClick={() => setPhase(before.phase)}>
              {t('advance.backTo', { phase: t(`phase.${before.phase}`) })}
            </Button>
          )}
          {canEnd && (
            <Button variant="default" onClick={() => setAsking('deadline')}>
              {t('advance.endNow')}
            </Button>
          )}
          {unsent > 0 && cycle.phase !== 'completed' && send}
          {canForward && after.phase !== 'planning' && !(isPlanning && placed > 0) && (
            <Button variant={isNext ? 'filled' : 'default'} loading={isPending} onClick={forward}>
              {t(`advance.${after.phase}`)}
            </Button>
          )}
        </div>
      </div>
      {asking && <AdvanceDialog cycle={cycle} step={asking} onClose={() => setAsking(undefined)} />}
    </Card>
  );
}
