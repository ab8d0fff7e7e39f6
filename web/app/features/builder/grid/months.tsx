import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateSpan } from '../date-span.ts';
import type { BrushKind } from '../kinds.ts';
import { datesBetween } from './dates-between.ts';
import type { DayFacts } from './day-facts.ts';
import { MonthTable } from './month-table.tsx';
import { monthsOf } from './months-of.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useGridPointer } from './use-grid-pointer.ts';
import classes from './months.module.css';

interface MonthsProps {
  readonly span: DateSpan;
  readonly facts: ReadonlyMap<string, DayFacts>;
  readonly current: string;
  readonly marked: ReadonlySet<string>;
  /** What the brush would do, were it to begin on this day; missing while nothing is painted. */
  readonly kindAt: ((date: string) => BrushKind) | undefined;
  /** Those of them that were chosen one after another, by keyboard. */
  readonly chosen: readonly string[];
  readonly onCurrent: (date: string) => void;
  readonly onChoose: (dates: readonly string[]) => void;
  /** Days to paint; the first says whether the brush lays or takes away. */
  readonly onPaint: (dates: readonly string[]) => void;
  /** Days to do the same to as to the last ones. */
  readonly onContinue: (dates: readonly string[]) => void;
  readonly onTap: (date: string) => void;
  readonly onOpen: (date: string) => void;
  readonly onTakeBack: () => void;
}

/** The months, painted by mouse, pen, finger and keyboard. One day of them can be reached by Tab. */
export function Months(props: MonthsProps) {
  const { t } = useTranslation('builder');
  const { span, facts, current, marked, chosen, kindAt, onCurrent, onChoose, onPaint, onContinue, onTap, onOpen, onTakeBack } = props;
  const grid = useRef<HTMLDivElement>(null);
  const anchor = useRef(current);
  const months = useMemo(() => monthsOf(span), [span]);
  const { stroke, cancel, handlers } = useGridPointer({
    onStroke: (dates) => {
      onPaint(dates);
      onCurrent(dates.at(-1) ?? current);
    },
    onTap: (date, withShift) => {
      if (withShift) onContinue(datesBetween(current, date));
      else onTap(date);
      onCurrent(date);
    },
  });
  const move = (date: string, isSelecting: boolean) => {
    if (!isSelecting) anchor.current = date;
    else if (chosen.length === 0) anchor.current = current;
    onCurrent(date);
    onChoose(isSelecting ? datesBetween(anchor.current, date) : []);
    grid.current?.querySelector<HTMLElement>(`[data-day="${date}"]`)?.focus();
  };
  const onKeyDown = useGridKeys({
    span,
    current,
    onMove: move,
    onPaint: () => onPaint(chosen.length > 0 ? chosen : [current]),
    onOpen: () => onOpen(current),
    onEscape: () => {
      cancel();
      onChoose([]);
    },
    onTakeBack,
  });
  const [first] = stroke;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the cells take the keys and clicks; this only listens for all of them at once
    <div
      ref={grid}
      className={classes.months}
      data-painting={stroke.size > 0 || undefined}
      role="group"
      aria-label={t('grid')}
      onKeyDown={(event) => {
        if (event.target instanceof HTMLElement && event.target.dataset['day'] !== undefined) onKeyDown(event);
      }}
      {...handlers}
      onClick={(event) => {
        const day = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-open-day]')?.dataset['openDay'] : undefined;
        if (day === undefined) handlers.onClick(event);
        else onOpen(day);
      }}
    >
      {months.map((month) => (
        <MonthTable
          key={month.first}
          month={month}
          facts={facts}
          current={current}
          marked={marked}
          stroke={stroke}
          strokeKind={first === undefined ? undefined : kindAt?.(first)}
        />
      ))}
    </div>
  );
}
