import { Anchor, Button, Group, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleView } from '../../../../../contract/cycles/cycles.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatInstant } from '../../../time/format-instant.ts';
import { formatUntil } from '../../../time/format-until.ts';
import { formatWall } from '../../../time/format-wall.ts';
import { useNow } from '../../../time/use-now.ts';
import { Card } from '../../../ui/card.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { showProblem } from '../../../ui/show-problem.ts';
import { AdvanceDialog } from '../pipeline/advance-dialog.tsx';
import { useSetPhase } from '../pipeline/use-set-phase.ts';

interface OpeningStateProps {
  readonly cycle: CycleView;
  /** Sessions that are or would be open; undefined while they are counted. */
  readonly count: number | undefined;
}

/** Whether the public may book, when that changes, and what it reads meanwhile. */
export function OpeningState({ cycle, count }: OpeningStateProps) {
  const { t } = useTranslation('cycles');
  const coach = useCoach();
  const now = useNow();
  const [asking, setAsking] = useState(false);
  const { setPhase, isPending } = useSetPhase(cycle, { onError: showProblem });
  const services = useQuery(queries.services.list.queryOptions({ input: { coachId: coach.id } }));
  const { name, phase, opensAt, openedAt, automatic, phases } = cycle;
  const isOpen = phase === 'open' || phase === 'active';
  const isOver = phase === 'completed';
  const canOpen = phases.find((one) => one.phase === 'open')?.refusal === null && !isOpen;
  const canClose = phase === 'open' && phases.find((one) => one.phase === 'confirming')?.refusal === null;
  const isUnbound = services.data?.every(({ cycleBound }) => !cycleBound) ?? false;
  const title = () => {
    if (isOver) return t('opening.over');
    if (isOpen) return openedAt ? t('opening.openSince', { when: formatInstant(openedAt, coach.timeZone) }) : t('opening.openNow');
    return opensAt ? t('opening.opens', { when: formatWall(opensAt) }) : t('opening.byHand');
  };
  const seen = () => {
    if (isOver) return t('opening.seenClosed');
    if (isOpen) return count === 0 ? t('opening.seenFull', { name }) : t('opening.seenOpen', { name, count: count ?? 0 });
    return opensAt && automatic ? t('opening.seenOpens', { name, when: formatWall(opensAt) }) : t('opening.seenSoon', { name });
  };
  const hints = [
    !isOpen && !isOver && opensAt && formatUntil(opensAt.at, now),
    !isOpen && !isOver && !opensAt && t('opening.byHandHint'),
    !isOpen && !isOver && opensAt && !automatic && t('opening.automaticOff'),
  ].filter((hint) => typeof hint === 'string');
  return (
    <Card
      title={t('opening.title')}
      action={
        <Group gap="xs">
          {!isOpen && !isOver && (
            <LinkButton variant="default" to="/app/cycles/$cycleId" params={{ cycleId: cycle.id }} search={{ part: 'settings' }}>
              {t('opening.change')}
            </LinkButton>
          )}
          {canOpen && <Button onClick={() => setAsking(true)}>{t('advance.open')}</Button>}
          {canClose && (
            <Button variant="default" loading={isPending} onClick={() => setPhase('confirming')}>
              {t('opening.close')}
            </Button>
          )}
        </Group>
      }
    >
      <div>
        <Text fz="lg" fw={640}>
          {title()}
        </Text>
        {hints.length > 0 && <Text c="dimmed">{hints.join(' · ')}</Text>}
      </div>
      <div>
        <Text fz="sm" fw={600}>
          {t('opening.seen')}
        </Text>
        <List fz="sm" listStyleType="none">
          <List.Item>{isUnbound ? t('opening.unbound') : count !== undefined || !isOpen ? seen() : ''}</List.Item>
        </List>
        <Group gap="md" mt={8}>
          <Anchor href={`/${coach.slug}`} target="_blank" rel="noreferrer" fz="sm">
            {t('opening.see')}
          </Anchor>
        </Group>
      </div>
      {asking && <AdvanceDialog cycle={cycle} step="open" onClose={() => setAsking(false)} />}
    </Card>
  );
}
