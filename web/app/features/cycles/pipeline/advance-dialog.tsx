import { Button, Group, List, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CycleView } from '../../../../../contract/cycles/cycles.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { useDeadlineFacts } from './use-deadline-facts.ts';
import { useOpeningFacts } from './use-opening-facts.ts';
import { useSetPhase } from './use-set-phase.ts';

/** A step that is asked about first: the next phase, or the end of the time to answer. */
export type Advance = 'open' | 'completed' | 'deadline';

interface AdvanceDialogProps {
  readonly cycle: CycleView;
  readonly step: Advance;
  readonly onClose: () => void;
}

/** Before what can't be taken back: exactly what happens, and to how many. */
export function AdvanceDialog({ cycle, step, onClose }: AdvanceDialogProps) {
  const { t } = useTranslation(['cycles', 'app']);
  const endsAnswers = step !== 'completed' && cycle.deadlineDoneAt === null && cycle.phase === 'confirming';
  const deadline = useDeadlineFacts(cycle.id, endsAnswers);
  const opening = useOpeningFacts(cycle.id, step === 'open', deadline.fallsFree);
  const { setPhase, endDeadline, isPending, error } = useSetPhase(cycle, { onDone: onClose });
  const isCounting = deadline.isPending || opening.isPending;
  const facts = [
    ...(step === 'completed' ? [t('cycles:advance.completedHint')] : []),
    ...(step === 'deadline' ? [t('cycles:advance.endHint')] : []),
    ...(endsAnswers && step === 'open' ? [t('cycles:advance.deadlineFirst')] : []),
    ...deadline.facts,
    ...opening.facts,
    ...(endsAnswers && cycle.counts.unsent > 0 ? [t('cycles:advance.unsent', { count: cycle.counts.unsent })] : []),
  ];
  const title = step === 'deadline' ? t('cycles:advance.endTitle') : t(`cycles:advance.title.${step}`, { name: cycle.name });
  return (
    <Modal opened onClose={onClose} centered title={title} closeButtonProps={{ 'aria-label': t('app:close') }}>
      <Stack gap="md">
        {isCounting ? (
          <Stack gap={8} role="status" aria-label={t('cycles:advance.counting')}>
            <Skeleton height={16} />
            <Skeleton height={16} width="70%" />
          </Stack>
        ) : (
          <List spacing={6}>
            {facts.map((fact) => (
              <List.Item key={fact}>{fact}</List.Item>
            ))}
          </List>
        )}
        {(endsAnswers || step === 'completed') && (
          <Text fz="sm" fw={600}>
            {t('cycles:advance.noWayBack')}
          </Text>
        )}
        <ProblemNotice error={error ?? deadline.error ?? opening.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button disabled={isCounting} loading={isPending} onClick={() => (step === 'deadline' ? endDeadline() : setPhase(step))}>
            {step === 'deadline' ? t('cycles:advance.endNow') : t(`cycles:advance.${step}`)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
