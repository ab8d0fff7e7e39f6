import { takesTime } from '../../bookings/booking-status.ts';
import { ok, refuse, type Result } from '../../result.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import { type Instant, type LocalDate, MINUTE } from '../../time/instant.ts';
import type { Cycle } from '../cycle.ts';
import { isPublic } from '../phases/is-public.ts';
import { phaseAt } from '../phases/phase-at.ts';
import type { Placement } from '../placement.ts';
import { wholeSettings } from '../placement/whole-settings.ts';
import type { CycleContent } from './cycle-content.ts';
import { cycleFault } from './cycle-fault.ts';
import type { CycleRefusal } from './cycle-refusal.ts';

export interface CycleChangeFacts {
  /** With every step that is due written down. */
  readonly before: Cycle;
  readonly others: readonly Pick<Cycle, 'firstDate' | 'lastDate'>[];
  readonly placements: readonly Placement[];
  /** Whether a search for placements is under way: it plans for the days and settings it began with. */
  readonly searching: boolean;
  readonly now: Instant;
  readonly zone: string;
}

export interface CycleChange {
  readonly cycle: Cycle;
  /** Planned for days that are no longer part of it, and never sent: another search makes new ones. */
  readonly removed: readonly string[];
}

/** Changed in what a search is made of. */
const isPlannedAnew = (wish: CycleContent, before: Cycle): boolean =>
  wish.firstDate !== before.firstDate ||
  wish.lastDate !== before.lastDate ||
  JSON.stringify(wholeSettings(wish.settings)) !== JSON.stringify(wholeSettings(before.settings));

function timeFault(wish: CycleContent, { before, searching, now, zone }: CycleChangeFacts): CycleRefusal | null {
  if (phaseAt(before, now, zone) === 'completed') return { code: 'cycle_over' };
  if (searching && isPlannedAnew(wish, before)) return { code: 'run_under_way' };
  const today = instantToWall(zone, now).date;
  if (before.phase !== 'planning' && before.firstDate <= today && wish.firstDate > today)
    return { code: 'cycle_begun', field: 'firstDate' };
  // Whoever was asked was told until when: without it nobody could answer, and nothing would ever fall free.
  if (before.firstSentAt !== null && before.deadlineDoneAt === null && wish.confirmBy === null)
    return { code: 'deadline_needed', field: 'confirmBy' };
  if (before.deadlineDoneAt !== null && wish.confirmBy !== before.confirmBy) return { code: 'deadline_done', field: 'confirmBy' };
  return isPublic(before, now, zone) && wish.opensAt !== before.opensAt ? { code: 'opening_done', field: 'opensAt' } : null;
}

/** A form knows whole minutes: within the one that was set, nothing has changed. */
const sameMinute = (wish: Instant | null, before: Instant | null): Instant | null =>
  wish !== null && before !== null && Math.floor(wish / MINUTE) === Math.floor(before / MINUTE) ? before : wish;

/** May the cycle become that? Sessions that clients were told of stay inside; times they were told of that are over stay as they are. */
export function decideCycleChange(asked: CycleContent, facts: CycleChangeFacts): Result<CycleChange, CycleRefusal> {
  const { before, placements, zone } = facts;
  const wish = { ...asked, confirmBy: sameMinute(asked.confirmBy, before.confirmBy), opensAt: sameMinute(asked.opensAt, before.opensAt) };
  const fault = timeFault(wish, facts) ?? cycleFault(wish, facts);
  if (fault) return refuse(fault);
  const isOutside = (date: LocalDate | null) => date !== null && (date < wish.firstDate || date > wish.lastDate);
  const told = placements.filter(
    ({ booking }) => booking !== null && takesTime(booking.status) && isOutside(instantToWall(zone, booking.startsAt).date),
  );
  if (told.length > 0) return refuse({ code: 'outside_cycle', placements: told.map(({ id }) => id) });
  const removed = placements.filter(({ booking, date, dueOn }) => booking === null && (isOutside(date) || isOutside(dueOn)));
  const { name, firstDate, lastDate, confirmBy, opensAt, automatic, remindDays, settings, notes } = wish;
  const content = { name, firstDate, lastDate, confirmBy, opensAt, automatic, remindDays, settings, notes };
  return ok({ cycle: { ...before, ...content, version: before.version + 1 }, removed: removed.map(({ id }) => id) });
}
