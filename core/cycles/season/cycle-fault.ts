import { settingsFault } from '../placement/build/settings-fault.ts';
import { daysBetween } from '../../time/days-between.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import type { Instant } from '../../time/instant.ts';
import type { Cycle } from '../cycle.ts';
import { cycleSpan } from '../phases/cycle-span.ts';
import type { CycleContent } from './cycle-content.ts';
import type { CycleRefusal } from './cycle-refusal.ts';

const MOST_DAYS = 400;

interface Around {
  /** As it is until now; null for a new one. */
  readonly before: Cycle | null;
  /** The coach's other cycles. */
  readonly others: readonly Pick<Cycle, 'firstDate' | 'lastDate'>[];
  readonly now: Instant;
  readonly zone: string;
}

/** A moment that was set now and is over. What is over and stays as it was is history. */
const isLate = (wish: Instant | null, before: Instant | null | undefined, now: Instant): boolean =>
  wish !== null && wish !== before && wish <= now;

function dateFault({ firstDate, lastDate }: CycleContent, { before, others, now, zone }: Around): CycleRefusal | null {
  if (lastDate < firstDate) return { code: 'end_before_start', field: 'lastDate' };
  if (daysBetween(firstDate, lastDate) >= MOST_DAYS) return { code: 'cycle_too_long', field: 'lastDate' };
  if (lastDate !== before?.lastDate && lastDate < instantToWall(zone, now).date) return { code: 'all_in_the_past', field: 'lastDate' };
  const overlaps = others.some((other) => other.firstDate <= lastDate && firstDate <= other.lastDate);
  return overlaps ? { code: 'cycles_overlap', field: 'firstDate' } : null;
}

/** What is wrong with a cycle as such, whether it is new or changed; null where nothing is. */
export function cycleFault(wish: CycleContent, around: Around): CycleRefusal | null {
  const { before, now } = around;
  const { confirmBy, opensAt } = wish;
  const fault = dateFault(wish, around);
  if (fault) return fault;
  if (isLate(confirmBy, before?.confirmBy, now)) return { code: 'deadline_past', field: 'confirmBy' };
  if (isLate(opensAt, before?.opensAt, now)) return { code: 'opening_past', field: 'opensAt' };
  if (confirmBy !== null && opensAt !== null && opensAt < confirmBy) return { code: 'opens_before_deadline', field: 'opensAt' };
  const { until } = cycleSpan(around.zone, wish);
  if (confirmBy !== null && confirmBy > until) return { code: 'after_cycle_end', field: 'confirmBy' };
  if (opensAt !== null && opensAt > until) return { code: 'after_cycle_end', field: 'opensAt' };
  return settingsFault(wish.settings) && { code: 'wrong_settings', field: 'settings' };
}
