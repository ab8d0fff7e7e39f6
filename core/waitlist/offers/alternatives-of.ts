import { MINUTE } from '../../time/instant.ts';
import type { Candidate } from '../matching/candidate.ts';
import { whyNotEligible } from '../matching/eligible-for.ts';
import type { SlotTime } from '../matching/slot-time.ts';
import type { Alternative } from './offer-chain.ts';
import type { Instant } from '../../time/instant.ts';

/** A time somebody could take now. `forEntry`: held for that entry alone. */
export interface TakeableTime {
  readonly time: SlotTime;
  readonly kind: Alternative['kind'];
  readonly forEntry: string | null;
}

const MOST = 3;

/** The first of the sorted times that begins at `at` or later. */
function firstFrom(times: readonly TakeableTime[], at: Instant): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.time.startsAt < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Alternatives are for who waits for sessions of a kind; who waits for one particular slot is asked about it as for any of its service and length. */
const asAnyTime = (candidate: Candidate): Candidate =>
  candidate.entry.target.kind === 'slot'
    ? { ...candidate, entry: { ...candidate.entry, target: { kind: 'service' }, weekdays: [], hours: [], earliest: null, latest: null } }
    : candidate;

/**
 * Up to three other times that suit this person and that they could take at once, nearest to the offered start first, of two as near the earlier. None
 * overlaps the offered session and none begins where another does. `takeable` is sorted by start.
 */
export function alternativesOf(
  candidate: Candidate,
  offered: SlotTime,
  takeable: readonly TakeableTime[],
  now: Instant,
): readonly Alternative[] {
  const asked = asAnyTime(candidate);
  const length = asked.entry.durationMinutes * MINUTE;
  const found: Alternative[] = [];
  let after = firstFrom(takeable, offered.startsAt);
  let before = after - 1;
  while (found.length < MOST && (before >= 0 || after < takeable.length)) {
    const back = before >= 0 ? offered.startsAt - takeable[before]!.time.startsAt : Number.POSITIVE_INFINITY;
    const ahead = after < takeable.length ? takeable[after]!.time.startsAt - offered.startsAt : Number.POSITIVE_INFINITY;
    const { time, kind, forEntry } = takeable[back <= ahead ? before-- : after++]!;
    const isApart = time.startsAt + length <= offered.startsAt || offered.startsAt + length <= time.startsAt;
    if (!isApart || time.startsAt <= now || (forEntry !== null && forEntry !== candidate.entry.id)) continue;
    if (found.some(({ startsAt }) => startsAt === time.startsAt) || whyNotEligible(asked, time, now) !== null) continue;
    found.push({ kind, startsAt: time.startsAt });
  }
  return found;
}
