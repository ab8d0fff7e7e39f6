import { epochDay } from '../../time/epoch-day.ts';
import type { Instant, WallMinute } from '../../time/instant.ts';
import { weekdayOfEpochDay } from '../../time/weekday-of-epoch-day.ts';
import type { WaitlistEntry } from '../entry/waitlist-entry.ts';
import type { Candidate } from './candidate.ts';
import { inOrder, type WaitlistOrder } from './in-order.ts';

/** A wish as numbers, for it is held against every other. */
interface LaidWish {
  readonly entry: WaitlistEntry;
  /** One bit for each weekday that suits: 2 for Monday, 128 for Sunday. */
  readonly weekdays: number;
  readonly firstDay: number;
  readonly lastDay: number;
  /** From when to when a session may begin, both included. */
  readonly starts: readonly { readonly from: WallMinute; readonly to: WallMinute }[];
}

const EVERY_DAY = 254;
const ANY_START = [{ from: 0, to: 1440 }] as const;

function laid(entry: WaitlistEntry): LaidWish {
  const { weekdays, earliest, latest, hours, target, durationMinutes } = entry;
  return {
    entry,
    weekdays: weekdays.length === 0 ? EVERY_DAY : weekdays.reduce<number>((bits, weekday) => bits | (1 << weekday), 0),
    firstDay: earliest === null ? Number.NEGATIVE_INFINITY : epochDay(earliest),
    lastDay: latest === null ? Number.POSITIVE_INFINITY : epochDay(latest),
    starts:
      hours.length === 0
        ? ANY_START
        : hours.map((range) => ({
            from: range.startMinute,
            to: target.kind === 'slot' ? range.startMinute : range.endMinute - durationMinutes,
          })),
  };
}

/** Whether some day suits both. A week or more holds every weekday. */
function shareDay(one: LaidWish, other: LaidWish): boolean {
  const both = one.weekdays & other.weekdays;
  if (both === 0) return false;
  const first = Math.max(one.firstDay, other.firstDay);
  const last = Math.min(one.lastDay, other.lastDay);
  if (last - first >= 6) return true;
  for (let day = first; day <= last; day += 1) if ((both & (1 << weekdayOfEpochDay(day))) !== 0) return true;
  return false;
}

/** Whether a session of either could begin at one and the same time of day. */
function shareStart(one: LaidWish, other: LaidWish): boolean {
  for (const mine of one.starts)
    for (const theirs of other.starts) if (Math.max(mine.from, theirs.from) <= Math.min(mine.to, theirs.to)) return true;
  return false;
}

function areRivals(one: LaidWish, other: LaidWish): boolean {
  if (one.entry.serviceId !== other.entry.serviceId) return false;
  const mine = one.entry.target;
  const theirs = other.entry.target;
  if (mine.kind === 'cycle' && theirs.kind === 'cycle' && mine.cycleId !== theirs.cycleId) return false;
  if (mine.kind === 'slot' && theirs.kind === 'slot') return mine.startsAt === theirs.startsAt;
  return shareDay(one, other) && shareStart(one, other);
}

/** Whether one freed time could be offered to either: same service, and a cycle or slot, a day and a start that suit both. */
export const isRival = (one: WaitlistEntry, other: WaitlistEntry): boolean => areRivals(laid(one), laid(other));

const isCounted = ({ entry: { state, expiresAt }, client }: Candidate, now: Instant): boolean =>
  (state === 'waiting' || state === 'offered') && expiresAt > now && client.state === 'active';

/**
 * The place in line of every entry that counts, from 1: one more than there are people before it, by the coach's order, to whom some freed time could
 * be offered as well. Who is paused, gone or a paused client has no place and takes none. By entry id.
 */
export function positionsOf(candidates: readonly Candidate[], order: WaitlistOrder, now: Instant): ReadonlyMap<string, number> {
  const counted = candidates.filter((candidate) => isCounted(candidate, now));
  const line = inOrder(counted, order, now).map(({ candidate }) => laid(candidate.entry));
  // Two entries of one person take one place: people are numbered, and each number remembers for whom it was counted last.
  const people = new Map<string, number>();
  for (const { entry } of line) if (!people.has(entry.clientId)) people.set(entry.clientId, people.size);
  const persons = line.map(({ entry }) => people.get(entry.clientId)!);
  const countedFor = new Int32Array(people.size).fill(-1);
  const positions = new Map<string, number>();
  for (let index = 0; index < line.length; index += 1) {
    const wish = line[index]!;
    let before = 0;
    countedFor[persons[index]!] = index;
    for (let other = 0; other < index; other += 1) {
      const person = persons[other]!;
      if (countedFor[person] === index || !areRivals(wish, line[other]!)) continue;
      countedFor[person] = index;
      before += 1;
    }
    positions.set(wish.entry.id, before + 1);
  }
  return positions;
}
