import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Lane, PlacementView } from '../../../../../contract/cycles/placements.ts';
import { Drawing } from '../../../ui/drawing.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { CHIP_ICONS } from '../grid/chip-icons.ts';
import { chipStatus } from '../words/chip-status.ts';
import { describeWhen } from '../words/describe-chip.ts';
import type { BlockedFacts } from '../words/describe-blocked.ts';
import { describeOff } from '../words/describe-off.ts';
import { describePattern } from '../words/describe-pattern.ts';
import { describeStanding } from '../words/describe-standing.ts';
import { describeWhy } from '../words/describe-why.ts';
import { offOf } from '../words/off-of.ts';
import classes from './details.module.css';

interface ChipDetailsProps {
  readonly lane: Lane;
  readonly placement: PlacementView;
  readonly facts: BlockedFacts;
  readonly onMove: () => void;
  readonly onPin: () => void;
  readonly onDrop: () => void;
}

/** One visit in words: when, how it stands, why there; and what can be done with it. */
export function ChipDetails({ lane, placement, facts, onMove, onPin, onDrop }: ChipDetailsProps) {
  const { t } = useTranslation('board');
  const { status, conflict, pinned, editable, date } = placement;
  const shown = chipStatus(placement);
  const off = offOf(placement, lane);
  const reasons = describeWhy(placement, lane, facts, t);
  const move = status === 'dropped' ? 'do.putBack' : date === null ? 'do.place' : 'do.move';
  return (
    <div className={classes.details}>
      <div>
        <Text fw={640} className={classes.name}>
          {lane.clientName}
        </Text>
        <Text fz="sm">
          {describeWhen(placement, t)}
          {off && describeOff(off, t) && ` · ${describeOff(off, t)}`}
        </Text>
        <Text fz="sm" c="dimmed">
          {describePattern(lane, t)}
        </Text>
      </div>
      <Group gap={6}>
        <span className={classes.state} data-status={shown}>
          <Drawing path={CHIP_ICONS[shown]} stroke={2.2} />
          {t(`status.${shown}`)}
        </span>
        {conflict && (
          <span className={classes.state} data-status="conflict">
            <Drawing path={CHIP_ICONS.conflict} stroke={2.2} />
            {t(`conflict.${conflict}`)}
          </span>
        )}
        {pinned && (
          <span className={classes.state}>
            <Drawing path={CHIP_ICONS.pin} stroke={2} />
            {t('chip.pinned')}
          </span>
        )}
        {placement.unsent && placement.bookingId !== null && <span className={classes.state}>{t('chip.unsent')}</span>}
      </Group>
      <Text fz="sm" c={conflict ? undefined : 'dimmed'}>
        {describeStanding(placement, t)}
      </Text>
      {reasons.length > 0 && (
        <div>
          <Text fz="sm" fw={600}>
            {t(status === 'unplaced' ? 'why.titleUnplaced' : 'why.title')}
          </Text>
          <ul className={classes.reasons}>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
      {!editable && (
        <Text fz="sm" c="dimmed">
          {t('do.fixed')}
        </Text>
      )}
      <Group gap="xs">
        {editable && (
          <Button size="sm" onClick={onMove} data-autofocus>
            {t(move)}
          </Button>
        )}
        {editable && date !== null && shown !== 'declined' && (
          <Button size="sm" variant="default" onClick={onPin} aria-pressed={pinned}>
            {t(pinned ? 'do.loosen' : 'do.pin')}
          </Button>
        )}
        {editable && status !== 'dropped' && (
          <Button size="sm" variant="default" onClick={onDrop}>
            {t('do.drop')}
          </Button>
        )}
        <LinkButton size="sm" variant="subtle" to="/app/clients/$clientId" params={{ clientId: lane.clientId }}>
          {t('do.client')}
        </LinkButton>
      </Group>
    </div>
  );
}
