import type { TFunction } from 'i18next';
import type { PlacementView } from '../../../../../contract/cycles/placements.ts';
import { formatDate } from '../../../time/format-date.ts';
import { formatMinute } from '../../../time/format-minute.ts';
import { chipStatus } from './chip-status.ts';

/** What the status of a visit means, and where the client still knows it to be. */
export function describeStanding(placement: PlacementView, t: TFunction<'board'>): string {
  const { conflict, status, editable, held } = placement;
  const when = held && `${formatDate(held.date)}, ${formatMinute(held.minute)}`;
  if (chipStatus(placement) === 'moved_on') return t('statusHint.moved_on', { when });
  if (conflict) return t(`conflictHint.${conflict}`);
  if (status === 'declined' && !editable) return t('statusHint.declinedOver');
  return [t(`statusHint.${status}`), when && t('chip.held', { when })].filter(Boolean).join(' ');
}
