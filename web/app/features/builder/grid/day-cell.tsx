import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedDay } from '../../../../../contract/availability.ts';
import { BLOCK_KINDS } from '../../../../../core/availability/availability-input.ts';
import type { PlannedException } from '../../../../../core/availability/builder/exception.ts';
import { hasOwnHours } from '../../../../../core/availability/builder/has-own-hours.ts';
import { formatDate } from '../../../time/format-date.ts';
import { Icon } from '../../../ui/icon.tsx';
import { KindIcon } from '../kind-icon.tsx';
import type { BrushKind } from '../kinds.ts';
import unseen from '../../../ui/unseen.module.css';
import type { DayFacts } from './day-facts.ts';
import { describeDay } from './describe-day.ts';
import { DayTrack } from './day-track.tsx';
import { rangeText } from './range-text.ts';
import classes from './months.module.css';

interface DayCellProps {
  readonly facts: DayFacts;
  readonly isCurrent: boolean;
  /** Chosen by keyboard, or meant by the sentence. */
  readonly isMarked: boolean;
  /** What the brush is laying over it at the moment. */
  readonly stroke: BrushKind | undefined;
}

const MOST_LINES = 2;
const BLOCKS = new Set<PlannedException['kind']>(BLOCK_KINDS);

/** The colour of the whole day: its block, or whether it is open at all. */
function lookOf(exceptions: readonly PlannedException[], after: PlannedDay | undefined): string {
  const whole = exceptions.find(({ kind, startMinute }) => startMinute === null && BLOCKS.has(kind));
  return whole?.kind ?? (after && after.open.length > 0 ? 'open' : 'closed');
}

function Tags({ exceptions }: { exceptions: readonly PlannedException[] }) {
  const { t } = useTranslation(['builder', 'availability']);
  const kinds = hasOwnHours(exceptions) ? (['extra'] as const) : [...new Set(exceptions.map(({ kind }) => kind))];
  return kinds.slice(0, MOST_LINES).map((kind) => (
    <div key={kind} className={classes.tag} data-kind={kind}>
      <KindIcon kind={kind} size={11} />
      <span className={classes.word}>{hasOwnHours(exceptions) ? t('builder:day.ownShort') : t(`builder:short.${kind}`)}</span>
    </div>
  ));
}

function Starts({ before, after, isFresh }: DayFacts) {
  const { t } = useTranslation('builder');
  const count = after?.openStarts ?? null;
  const was = before?.openStarts ?? null;
  if (count === null || was === null || (was === 0 && count === 0)) return null;
  return (
    <div data-waiting={!isFresh || undefined}>
      {was !== count && (
        <>
          <s>{was}</s>
          {' → '}
        </>
      )}
      <b>{count}</b> {was === count && <span className={classes.word}>{t('startsShort', { count })}</span>}
    </div>
  );
}

/** One day: when it is open, what is different about it, what is booked. */
export const DayCell = memo(function DayCell({ facts, isCurrent, isMarked, stroke }: DayCellProps) {
  const { t } = useTranslation(['builder', 'availability', 'app']);
  const { date, isPast, isToday, exceptions, isChanged, before, after, isFresh } = facts;
  const open = after?.open ?? [];
  return (
    <td
      className={classes.cell}
      data-day={date}
      data-look={stroke ?? lookOf(exceptions, after)}
      data-past={isPast || undefined}
      data-changed={isChanged || undefined}
      data-marked={isMarked || undefined}
      data-stroke={stroke}
      tabIndex={isCurrent ? 0 : -1}
      aria-selected={isMarked}
      aria-current={isToday ? 'date' : undefined}
      aria-disabled={isPast || undefined}
    >
      <span className={unseen.told}>{describeDay(facts, t)}</span>
      <div aria-hidden="true">
        <div className={classes.head}>
          <span className={classes.number}>{Number(date.slice(8))}</span>
          {after !== undefined && after.bookings > 0 && (
            <span className={classes.booked} title={t('builder:day.bookings', { count: after.bookings })}>
              {after.bookings}
            </span>
          )}
        </div>
        {isChanged && before && isFresh && <DayTrack open={before.open} isBefore />}
        <DayTrack open={open} isWaiting={!isFresh} />
        <div className={classes.lines} data-waiting={!isFresh || undefined}>
          {open.slice(0, MOST_LINES).map((range) => (
            <div key={range.startMinute}>
              {rangeText(range)}
              {range.capacity > 1 && ` ×${range.capacity}`}
            </div>
          ))}
          {open.length > MOST_LINES && <div>{t('builder:day.more', { count: open.length - MOST_LINES })}</div>}
        </div>
        <Tags exceptions={exceptions} />
        <Starts {...facts} />
      </div>
      {!isPast && (
        <button
          type="button"
          className={classes.more}
          tabIndex={-1}
          data-open-day={date}
          aria-label={t('builder:day.edit', { day: formatDate(date) })}
        >
          <Icon name="more" size={16} />
        </button>
      )}
    </td>
  );
});
