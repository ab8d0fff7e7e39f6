import { useTranslation } from 'react-i18next';
import type { BoardView } from '../../../../../contract/cycles/placements.ts';
import type { LaneState } from '../lanes/filter-lanes.ts';
import classes from './head.module.css';

interface CountsProps {
  readonly cycle: BoardView['cycle'];
  readonly conflicts: number;
  /** Dates in the plan that were wanted. */
  readonly wanted: number;
  readonly shown: LaneState | null;
  readonly onShow: (state: LaneState | null) => void;
}

/** The whole plan at one glance. A number is a button that shows the regulars it counts. */
export function Counts({ cycle, conflicts, wanted, shown, onShow }: CountsProps) {
  const { t } = useTranslation('board');
  const { counts } = cycle;
  const tile = (state: Exclude<LaneState, 'pinned'>, value: number, isAlarm = false) => (
    <button
      key={state}
      type="button"
      className={classes.tile}
      data-alarm={(isAlarm && value > 0) || undefined}
      data-none={value === 0 || undefined}
      aria-pressed={shown === state}
      disabled={value === 0 && shown !== state}
      title={t(shown === state ? 'counts.showAll' : 'counts.show')}
      onClick={() => onShow(shown === state ? null : state)}
    >
      <span className={classes.number}>{value}</span>
      <span className={classes.word}>{t(`counts.${state}`)}</span>
    </button>
  );
  return (
    <div className={classes.counts} role="group" aria-label={t('counts.label')}>
      <div className={classes.tile} data-plain="">
        <span className={classes.number}>
          {counts.placed} <small>{t('counts.of', { count: wanted })}</small>
        </span>
        <span className={classes.word}>{t('counts.placed')}</span>
      </div>
      {tile('moved', counts.moved)}
      {tile('unplaced', counts.unplaced, true)}
      {conflicts > 0 && tile('conflict', conflicts, true)}
      {tile('unsent', counts.unsent)}
      {cycle.firstSentAt !== null && tile('silent', counts.silent)}
      {counts.declined > 0 && tile('declined', counts.declined)}
    </div>
  );
}
