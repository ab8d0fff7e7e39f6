import type { TFunction } from 'i18next';
import type { Lane, PlacementView } from '../../../../../contract/cycles/placements.ts';
import { formatDate } from '../../../time/format-date.ts';
import { formatMinute } from '../../../time/format-minute.ts';
import { chipStatus } from './chip-status.ts';
import { describeOff } from './describe-off.ts';
import { offOf } from './off-of.ts';

/** When it is, or when it would have been. */
export function describeWhen({ date, minute, dueOn }: PlacementView, t: TFunction<'board'>): string {
  if (date !== null && minute !== null) return `${formatDate(date)}, ${formatMinute(minute)}`;
  return dueOn === null ? t('chip.noDate') : t('chip.dueOn', { date: formatDate(dueOn) });
}

/** Everything a chip shows, for whoever only hears it. */
export function describeChip(placement: PlacementView, lane: Lane, t: TFunction<'board'>): string {
  const off = offOf(placement, lane);
  return [
    lane.clientName,
    describeWhen(placement, t),
    t(`status.${chipStatus(placement)}`),
    off && describeOff(off, t),
    placement.conflict && t(`conflict.${placement.conflict}`),
    placement.pinned && t('chip.pinned'),
    placement.unsent && placement.bookingId !== null && t('chip.unsent'),
  ]
    .filter(Boolean)
    .join(', ');
}
