import { daysBetween } from '../../time/days-between.ts';
import { addDays } from '../../time/add-days.ts';
import type { Instant, LocalDate, WallMinute } from '../../time/instant.ts';
import { weekdayOf } from '../../time/weekday-of.ts';
import type { WaitlistEntry } from '../entry/waitlist-entry.ts';
import type { Candidate } from './candidate.ts';
import { inOrder, type WaitlistOrder } from './in-order.ts';

const latestOf = (one: LocalDate | null, other: LocalDate | null): LocalDate | null =>
  one === null || (other !== null && other > one) ? other : one;
const earliestOf = (one: LocalDate | null, other: LocalDate | null): LocalDate | null =>
  one === null || (other !== null && other < one) ? other : one;

/** Whether some day suits both. A week or more holds every weekday. */
function shareDay(one: WaitlistEntry, other: WaitlistEntry): boolean {
  const suits = ({ weekdays }: WaitlistEntry, weekday: number): boolean => weekdays.length === 0 || weekdays.some((day) => day === weekday);
  if (one.weekdays.length > 0 && !one.weekdays.some((weekday) => suits(other, weekday))) return false;
  const from = latestOf(one.earliest, other.earliest);
  const to = earliestOf(one.latest, other.latest);
  if (from === null || to === null) return true;
  const days = daysBetween(from, to);
  if (days >= 6) return true;
  for (let ahead = 0; ahead <= days; ahead += 1) {
    const weekday = weekdayOf(addDays(from, ahead));
    if (suits(one, weekday) && suits(other, weekday)) return true;
  }
  return false;
}

/** From when to when a session may begin, both included. */
function startsOf({ hours, target, durationMinutes }: WaitlistEntry): readonly { readonly from: WallMinute; readonly to: WallMinute }[] {
  if (hours.length === 0) return [{ from: 0, to: 1440 }];
  return hours.map(({ startMinute, endMinute }) => ({
    from: startMinute,
    to: target.kind === 'slot' ? startMinute : endMinute - durationMinutes,
  }));
}

/** Whether a session of either could begin at one and the same time of day. */
const shareStart = (one: WaitlistEntry, other: WaitlistEntry): boolean =>
  startsOf(one).some((mine) => startsOf(other).some((theirs) => Math.max(mine.from, theirs.from) <= Math.min(mine.to, theirs.to)));

/** Whether one freed time could be offered to either: same service, and a cycle or slot, a day and a start that suit both. */
export function isRival(one: WaitlistEntry, other: WaitlistEntry): boolean {
  if (one.serviceId !== other.serviceId) return false;
  const [mine, theirs] = [one.target, other.target];
  if (mine.kind === 'cycle' && theirs.kind === 'cycle' && mine.cycleId !== theirs.cycleId) return false;
  if (mine.kind === 'slot' && theirs.kind === 'slot') return mine.startsAt === theirs.startsAt;
  return shareDay(one, other) && shareStart(one, other);
}

const isCounted = ({ entry: { state, expiresAt }, client }: Candidate, now: Instant): boolean =>
  (state === 'waiting' || state === 'offered') && expiresAt > now && client.state === 'active';

/**
 * The place in line of every entry that counts, from 1: one more than there are entries before it, by the coach's order, that some freed time could be
 * offered to as well. Who is paused, gone or a paused client has no place and takes none. By entry id.
 */
export function positionsOf(candidates: readonly Candidate[], order: WaitlistOrder, now: Instant): ReadonlyMap<string, number> {
  const line = inOrder(
    candidates.filter((candidate) => isCounted(candidate, now)),
    order,
    now,
  );
  const byService = new Map<string, WaitlistEntry[]>();
  const positions = new Map<string, number>();
  for (const { candidate } of line) {
    const { entry } = candidate;
    const before = byService.get(entry.serviceId) ?? [];
    const rivals = before.filter((other) => other.clientId !== entry.clientId && isRival(entry, other));
    // Two entries of one person take one place.
    positions.set(entry.id, 1 + new Set(rivals.map(({ clientId }) => clientId)).size);
    before.push(entry);
    byService.set(entry.serviceId, before);
  }
  return positions;
}
