import { favouriteTimes } from '../../attendance/favourite-times.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import type { Instant, WallMinute } from '../../time/instant.ts';
import { ANY_TIME } from './any-time.ts';
import type { OfferedService } from './decide-regular.ts';
import { guessFrequency } from './guess-frequency.ts';
import type { RegularPattern } from './regular-pattern.ts';

export interface PastSession {
  readonly startsAt: Instant;
  readonly serviceId: string;
  readonly durationMinutes: number;
}

export interface SuggestionFacts {
  /** Of the coach. */
  readonly zone: string;
  /** Of one client: held, or booked for later; in any order. */
  readonly sessions: readonly PastSession[];
  /** All of the practice's, in the coach's order. */
  readonly services: readonly OfferedService[];
  readonly priority: number | null;
  readonly startedOn: RegularPattern['startedOn'];
}

/** What they came for last, where it is still offered; else what is offered first. */
function offer({ services }: SuggestionFacts, last: PastSession): Pick<RegularPattern, 'serviceId' | 'durationMinutes'> | null {
  const offered = services.filter((service) => service.active && service.durations.length > 0);
  const service = offered.find(({ id }) => id === last.serviceId) ?? offered[0];
  if (!service) return null;
  const [usual = last.durationMinutes] = service.durations;
  return { serviceId: service.id, durationMinutes: service.durations.includes(last.durationMinutes) ? last.durationMinutes : usual };
}

/** A session ends on the day it begins. */
const withinDay = (minute: WallMinute, length: number): WallMinute => Math.max(0, Math.min(minute, 1440 - length));

/**
 * The pattern somebody keeps already, as far as their sessions show it: the weekday and time they come at most, else those of the last session;
 * how often, by the distances; what they came for last. Null for somebody who never came, and where nothing is offered.
 */
export function suggestRegular(facts: SuggestionFacts, now: Instant): RegularPattern | null {
  const { zone, sessions } = facts;
  const last = sessions.toSorted((a, b) => a.startsAt - b.startsAt).at(-1);
  const offered = last && offer(facts, last);
  if (!last || !offered) return null;
  const starts = sessions.map(({ startsAt }) => startsAt);
  const [habit = instantToWall(zone, last.startsAt)] = favouriteTimes(zone, starts, now);
  return {
    ...offered,
    ...ANY_TIME,
    frequency: guessFrequency(starts.map((start) => instantToWall(zone, start).date)) ?? 'monthly',
    weekday: habit.weekday,
    minute: withinDay(habit.minute, offered.durationMinutes),
    priority: ([1, 2, 3] as const).find((rank) => rank === facts.priority) ?? 2,
    status: 'active',
    keepUnanswered: false,
    notes: '',
    startedOn: facts.startedOn,
  };
}
