import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Lane } from '../../../../../contract/cycles/placements.ts';
import { describeMinutes } from '../../../time/describe-minutes.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { countLane } from '../lanes/count-lane.ts';
import { describePattern } from '../words/describe-pattern.ts';
import classes from './details.module.css';

interface LaneDetailsProps {
  readonly lane: Lane;
  readonly isOver: boolean;
  readonly onAdd: () => void;
}

/** A regular's part in the cycle, and what can be done with all of it. */
export function LaneDetails({ lane, isOver, onAdd }: LaneDetailsProps) {
  const { t } = useTranslation('board');
  const { wanted, placed, moved, unplaced } = countLane(lane);
  return (
    <div className={classes.details}>
      <div>
        <Text fw={640} className={classes.name}>
          {lane.clientName}
        </Text>
        <Text fz="sm">{describePattern(lane, t)}</Text>
        <Text fz="sm" c="dimmed">
          {t('lane.length', { length: describeMinutes(lane.durationMinutes) })}, {t('priority', { priority: lane.priority })}
        </Text>
      </div>
      <Text fz="sm">
        {[
          t('lane.placed', { placed, count: wanted }),
          moved > 0 && t('lane.moved', { count: moved }),
          unplaced > 0 && t('lane.unplaced', { count: unplaced }),
        ]
          .filter(Boolean)
          .join(' · ')}
        <br />
        {lane.wish ? t(`lane.${lane.wish}`) : t(lane.sent ? 'lane.sent' : 'lane.unsent')}
      </Text>
      <Group gap="xs">
        {!isOver && (
          <Button size="sm" onClick={onAdd} data-autofocus>
            {t('lane.add')}
          </Button>
        )}
        <LinkButton size="sm" variant="default" to="/app/clients/$clientId" params={{ clientId: lane.clientId }}>
          {t('lane.client')}
        </LinkButton>
      </Group>
    </div>
  );
}
