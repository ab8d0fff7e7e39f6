import { Portal } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lane, PlacementView } from '../../../../../contract/cycles/placements.ts';
import { formatDate } from '../../../time/format-date.ts';
import { formatMinute } from '../../../time/format-minute.ts';
import { startsOfWeek } from '../pick/starts-of-week.ts';
import type { Dragged } from './dragged.ts';
import classes from './drag-label.module.css';

interface DragLabelProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly lane: Lane;
  readonly placement: PlacementView;
  readonly dragged: Dragged;
}

/** What follows the pointer: who is dragged, and what a drop here would do. */
export function DragLabel({ ref, lane, placement, dragged }: DragLabelProps) {
  const { t } = useTranslation('board');
  const say = () => {
    const { targets, week } = dragged;
    if (!targets) return t('drag.waiting');
    if (week === undefined) return t('drag.overNothing');
    const starts = startsOfWeek(targets, week, lane, placement);
    const [first] = starts;
    if (!first) return t('drag.none');
    const fitting = starts.filter(({ fits }) => fits).length;
    const when = `${formatDate(first.date)}, ${formatMinute(first.minute)}`;
    const more = (fitting || starts.length) - 1;
    return [when, more > 0 && t('drag.more', { count: more }), !first.fits && `(${t('drag.noFit')})`].filter(Boolean).join(' ');
  };
  return (
    <Portal>
      <div ref={ref} className={classes.label} aria-hidden="true">
        <strong>{lane.clientName}</strong>
        <span>{say()}</span>
      </div>
    </Portal>
  );
}
