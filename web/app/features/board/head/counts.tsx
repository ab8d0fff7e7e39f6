import { useTranslation } from 'react-i18next';
import type { BoardView } from '../../../../../contract/cycles/placements.ts';
import { formatDate } from '../../../time/format-date.ts';
import { formatMinute } from '../../../time/format-minute.ts';
import type { WallMoment } from '../../../../../contract/wall-moment.ts';
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

const when = ({ date, minute }: WallMoment) => `${formatDate(date)}, ${formatMinute(minute)}`;

function Fact({ value, word }: { value: string; word: string }) {
  return (
    <div className={classes.fact}>
      <dt>{word}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** The whole plan at one glance. A number is a button that shows the regulars it counts. */
export function Counts({ cycle, conflicts, wanted, shown, onShow }: CountsProps) {
  const { t } = useTranslation('board');
  const { counts, confirmBy, opensAt, phase } = cycle;
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
  const isOpen = phase === 'open' || phase === 'active';
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
      <dl className={classes.facts}>
        <Fact word={t('counts.deadline')} value={confirmBy ? when(confirmBy) : t('counts.noDeadline')} />
        {phase !== 'completed' && (
          <Fact word={t('counts.opens')} value={isOpen ? t('counts.isOpen') : opensAt ? when(opensAt) : t('counts.byHand')} />
        )}
      </dl>
    </div>
  );
}
