import { DEFAULT_COACH_RULES } from '../../core/policies/default-coach-rules.ts';
import type { CutFacts } from '../../core/waitlist/freed/cut-freed.ts';
import type { FreedSpan } from '../../core/waitlist/freed/freed-span.ts';
import type { ServiceOfLine } from '../../core/waitlist/freed/line-availability.ts';
import { MINUTE } from '../../core/time/instant.ts';
import { candidateFacts, WAITLIST_NOW, WAITLIST_ZONE } from './waitlist-facts.ts';

/** Midnight of Thursday 15 April 2027 on the coach's clock. */
export const LINE_DAY = Date.parse('2027-04-15T04:00:00Z');
/** So many minutes after that midnight. */
export const minuteOf = (minute: number): number => LINE_DAY + minute * MINUTE;

/** A service of sessions, open Thursdays nine to five, one client at a time, on the half hour. */
export const serviceOfLine = (more: Partial<ServiceOfLine> = {}): ServiceOfLine => ({
  id: 'session',
  scheduleId: 'schedule',
  rules: {},
  hours: [{ weekday: 4, startMinute: 540, endMinute: 1020, capacity: 1 }],
  overrides: [],
  publishedSlots: [],
  cycleBound: false,
  ...more,
});

/** What a cancelled session from one minute of the day to another leaves. */
export const freedSpan = (from: number, until: number, more: Partial<FreedSpan> = {}): FreedSpan => ({
  scheduleId: 'schedule',
  startsAt: minuteOf(from),
  endsAt: minuteOf(until),
  seats: 1,
  cause: 'cancelled',
  sessionAt: minuteOf(from),
  ...more,
});

export const claimOfLine = (from: number, until: number, more: Partial<CutFacts['claims'][number]> = {}): CutFacts['claims'][number] => ({
  scheduleId: 'schedule',
  serviceId: 'session',
  startsAt: minuteOf(from),
  blockedFrom: minuteOf(from),
  blockedUntil: minuteOf(until),
  seats: 1,
  isSession: true,
  ...more,
});

/** Somebody waits for an hour; the session from ten to eleven was cancelled, and nothing else is booked. */
export const cutFacts = ({ coach, ...more }: Partial<Omit<CutFacts, 'coach'>> & { coach?: Partial<CutFacts['coach']> } = {}): CutFacts => ({
  now: WAITLIST_NOW,
  coach: {
    timeZone: WAITLIST_ZONE,
    rules: { ...DEFAULT_COACH_RULES, intervalMinutes: 30, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 },
    relationshipRules: {},
    ...coach,
  },
  settings: { order: 'signup', cutOffMinutes: 240 },
  spans: [freedSpan(600, 660)],
  services: [serviceOfLine()],
  cycles: [],
  candidates: [candidateFacts()],
  claims: [],
  ...more,
});
