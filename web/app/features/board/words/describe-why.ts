import type { TFunction } from 'i18next';
import type { Lane, PlacementView } from '../../../../../contract/cycles/placements.ts';
import { formatDate } from '../../../time/format-date.ts';
import { formatMinute } from '../../../time/format-minute.ts';
import { describeBlocked, type BlockedFacts } from './describe-blocked.ts';
import { describeOff } from './describe-off.ts';
import { groupBlocked } from './group-blocked.ts';
import { offOf } from './off-of.ts';

const span = (from: string, until: string) => (from === until ? formatDate(from) : `${formatDate(from)} – ${formatDate(until)}`);

/** Why a visit lies where it lies, or nowhere: one sentence, or one for each stretch of days that blocked it. */
export function describeWhy(
  placement: Pick<PlacementView, 'dueOn' | 'date' | 'minute' | 'why' | 'pinned' | 'status'>,
  lane: Pick<Lane, 'minute'>,
  facts: BlockedFacts,
  t: TFunction<'board'>,
): readonly string[] {
  const { why, dueOn } = placement;
  if (placement.status === 'unplaced') {
    const spans = why?.code === 'unplaced' ? groupBlocked(why.blocked, facts.closed) : [];
    if (spans.length === 0) return [t('why.noReason')];
    return spans.map(({ from, until, blocked }) => `${span(from, until)}: ${describeBlocked(blocked, facts, t, from !== until)}`);
  }
  if (placement.date === null) return [];
  if (dueOn === null) return [t('why.added')];
  const off = offOf(placement, lane);
  const wish = t('why.wish', { date: formatDate(dueOn), time: formatMinute(lane.minute) });
  const isOff = off !== null && (off.days !== 0 || off.minutes !== 0);
  if (placement.pinned) return [isOff ? t('why.pinnedOff', { off: describeOff(off, t), wish }) : t('why.pinned')];
  if (!isOff) return [t('why.preferred')];
  if (why?.code !== 'moved' || why.blocked === null) return [t('why.better', { wish })];
  return [t('why.blocked', { wish, reason: describeBlocked(why.blocked, facts, t) })];
}
