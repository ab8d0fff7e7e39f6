import { type Instant, MINUTE } from '../../time/instant.ts';
import type { WaitlistEntry } from '../entry/waitlist-entry.ts';
import type { Candidate } from './candidate.ts';
import type { SlotTime } from './slot-time.ts';

const NOT_NOW = ['not_in_line', 'paused', 'client_paused', 'booked_that_day'] as const;
/** Why somebody can't be offered anything on that day, whatever they wish. */
export type NotNow = (typeof NOT_NOW)[number];

const NOT_SUITABLE = ['service', 'cycle', 'slot', 'length', 'date', 'weekday', 'hour'] as const;
/** Why a time is not what somebody waits for. */
export type NotSuitable = (typeof NOT_SUITABLE)[number];

export const INELIGIBLE = [...NOT_NOW, ...NOT_SUITABLE, 'asked_before'] as const;
export type Ineligible = (typeof INELIGIBLE)[number];

/** What keeps this person from an offer on the day of that time at `now`; null where nothing does. It ends an offer that is out, too. */
export function notNow({ entry, client }: Candidate, time: SlotTime, now: Instant): NotNow | null {
  if (entry.state === 'paused') return 'paused';
  if ((entry.state !== 'waiting' && entry.state !== 'offered') || entry.expiresAt <= now) return 'not_in_line';
  if (client.state !== 'active') return 'client_paused';
  return client.bookedOn.includes(time.date) ? 'booked_that_day' : null;
}

/** Whether a session of the entry's length, begun at the time's start, lies wholly inside hours that suit. By the clock: nine to ten is an hour on every day. */
const suitsHours = ({ hours, durationMinutes }: WaitlistEntry, { minute }: SlotTime): boolean =>
  hours.length === 0 || hours.some(({ startMinute, endMinute }) => startMinute <= minute && minute + durationMinutes <= endMinute);

/** What about this time is not what the entry waits for; null where it suits. */
export function notSuitable(entry: WaitlistEntry, time: SlotTime): NotSuitable | null {
  const { target, earliest, latest, weekdays } = entry;
  if (!time.serviceIds.includes(entry.serviceId)) return 'service';
  if (target.kind === 'cycle' && target.cycleId !== time.cycleId) return 'cycle';
  if (target.kind === 'slot' && target.startsAt !== time.startsAt) return 'slot';
  if (time.startsAt + entry.durationMinutes * MINUTE > time.endsAt) return 'length';
  // The particular slot was chosen by its start; its days and hours were laid out from it.
  if (target.kind === 'slot') return null;
  if ((earliest !== null && time.date < earliest) || (latest !== null && time.date > latest)) return 'date';
  if (weekdays.length > 0 && !weekdays.includes(time.weekday)) return 'weekday';
  return suitsHours(entry, time) ? null : 'hour';
}

/**
 * Why this person is not offered this time at `now`, the first reason in this order: who they are now (paused, client paused, booked that day), what
 * they wish (service, cycle, slot, length, date, weekday, hour), and whether they said no to this very start before. Null: they are eligible.
 */
export const whyNotEligible = (candidate: Candidate, time: SlotTime, now: Instant): Ineligible | null =>
  notNow(candidate, time, now) ?? notSuitable(candidate.entry, time) ?? (candidate.refused.includes(time.startsAt) ? 'asked_before' : null);

/** Whether this time is to be offered to this person, or why not. */
export function eligibleFor(
  candidate: Candidate,
  time: SlotTime,
  now: Instant,
): { readonly eligible: true } | { readonly eligible: false; readonly reason: Ineligible } {
  const reason = whyNotEligible(candidate, time, now);
  return reason === null ? { eligible: true } : { eligible: false, reason };
}
