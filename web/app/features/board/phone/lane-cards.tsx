import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lane } from '../../../../../contract/cycles/placements.ts';
import { useWindowRows } from '../../../ui/list/use-window-rows.ts';
import type { BoardWeek } from '../weeks/board-weeks.ts';
import { LaneCard } from './lane-card.tsx';
import classes from './phone.module.css';

interface LaneCardsProps {
  readonly lanes: readonly Lane[];
  readonly weeks: readonly BoardWeek[];
  readonly openId: string | undefined;
  /** Whose card is to be in view. */
  readonly shownId: string | undefined;
}

/** The board on a phone: a card for each regular, in which the weeks go by under the thumb. */
export function LaneCards({ lanes, weeks, openId, shownId }: LaneCardsProps) {
  const { t } = useTranslation('board');
  const { list, rows, measure, scrollTo } = useWindowRows<HTMLUListElement>({ count: lanes.length, height: 152 });
  const shown = lanes.findIndex(({ regularId }) => regularId === shownId);
  useEffect(() => {
    if (shown >= 0) scrollTo(shown, { align: 'auto' });
  }, [shown, scrollTo]);
  return (
    <ul ref={list} className={classes.cards} aria-label={t('label')}>
      {rows.map((row) => {
        if (row.gap !== undefined) return <li key={row.key} aria-hidden="true" style={{ height: row.gap }} />;
        const lane = lanes[row.index];
        if (!lane) return null;
        return (
          <li key={lane.regularId} ref={measure} data-index={row.index} className={classes.slot}>
            <LaneCard lane={lane} weeks={weeks} openId={lane.placements.some(({ id }) => id === openId) ? openId : undefined} />
          </li>
        );
      })}
    </ul>
  );
}
