import { ActionIcon, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Lane, PlacementView } from '../../../../../contract/cycles/placements.ts';
import { formatDate } from '../../../time/format-date.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { BlockedFacts } from '../words/describe-blocked.ts';
import { describePattern } from '../words/describe-pattern.ts';
import { describeWhy } from '../words/describe-why.ts';
import classes from './tray.module.css';

export interface TrayItem {
  readonly lane: Lane;
  readonly placement: PlacementView;
}

interface TrayProps {
  readonly items: readonly TrayItem[];
  readonly facts: BlockedFacts;
  readonly draggedId: string | undefined;
  readonly canDrag: boolean;
  readonly onPlace: (item: TrayItem) => void;
  /** Puts the tray away, where there is room for it at the side. */
  readonly onHide?: (() => void) | undefined;
}

/** So many stretches of days say enough; the rest is in the details. */
const SHOWN = 3;

/** What found no time, with what blocked it: to be dragged onto the board, or placed by its button. */
export function Tray({ items, facts, draggedId, canDrag, onPlace, onHide }: TrayProps) {
  const { t } = useTranslation('board');
  return (
    <section className={classes.tray} aria-labelledby="board-tray" data-anchor-host="">
      <div className={classes.head}>
        <div>
          <h2 id="board-tray" className={classes.title}>
            {t('tray.title')} <span className={classes.count}>{items.length}</span>
          </h2>
          <Text fz="xs" c="dimmed">
            {t(canDrag ? 'tray.hint' : 'tray.hintTouch')}
          </Text>
        </div>
        {onHide && (
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('tray.hide')} onClick={onHide}>
            <Icon name="close" size={16} />
          </ActionIcon>
        )}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by keys */}
      <ul className={classes.list} tabIndex={0} aria-labelledby="board-tray">
        {items.map((item) => {
          const { lane, placement } = item;
          const reasons = describeWhy(placement, lane, facts, t);
          return (
            <li
              key={placement.id}
              className={classes.item}
              data-dragged={draggedId === placement.id || undefined}
              {...(canDrag && { 'data-chip': placement.id, 'data-editable': placement.editable || undefined })}
            >
              <Text fw={600} fz="sm">
                {lane.clientName}
              </Text>
              <Text fz="xs" c="dimmed">
                {placement.dueOn && t('chip.due', { date: formatDate(placement.dueOn) })} · {describePattern(lane, t)}
              </Text>
              <ul className={classes.reasons}>
                {reasons.slice(0, SHOWN).map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
                {reasons.length > SHOWN && <li>…</li>}
              </ul>
              {placement.editable && (
                <Button size="compact-sm" variant="default" mt={6} onClick={() => onPlace(item)}>
                  {t('tray.place')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
