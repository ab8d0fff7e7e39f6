import { chooseRule } from '../../policies/choose-rule.ts';
import type { CoachRules } from '../../policies/coach-rules.ts';
import type { RelationshipRules } from '../../policies/relationship-rules.ts';
import { RELATIONSHIPS } from '../../policies/relationship.ts';
import { ruleSetOf } from '../../policies/rule-set-of.ts';
import type { ServiceRules } from '../../policies/service-rules.ts';
import { endOfDay } from '../../time/end-of-day.ts';
import { DAY, type Instant, type LocalDate } from '../../time/instant.ts';

interface CoachAhead {
  readonly timeZone: string;
  readonly rules: CoachRules;
  readonly relationshipRules: RelationshipRules;
}

/** What is waited for with a coach. */
export interface WaitedFor {
  /** Services that somebody waits for. */
  readonly services: readonly { readonly scheduleId: string; readonly rules: ServiceRules; readonly cycleBound: boolean }[];
  /** The latest particular slot that somebody waits for. */
  readonly lastSlotAt: Instant | null;
  /** Where one of the services is bound to cycles: the last day of the last. */
  readonly lastCycleDate: LocalDate | null;
}

/** Further ahead than anybody plans. */
const FARTHEST = 730;

/**
 * Until when it is looked at what changed hours open: as far as anybody may book now, or waits. What lies beyond opens later, by the calendar; nothing of
 * it has fallen free.
 */
export function openedUntil(coach: CoachAhead, { services, lastSlotAt, lastCycleDate }: WaitedFor, now: Instant): Instant {
  const windows = services
    .filter(({ cycleBound }) => !cycleBound)
    .flatMap((service) => RELATIONSHIPS.map((each) => chooseRule(ruleSetOf(coach, service, each), 'windowDays').value));
  const ends = [
    // The last day of the window is a whole one, on days of 25 hours too.
    ...windows.map((days) => now + (days + 2) * DAY),
    ...(lastSlotAt === null ? [] : [lastSlotAt + DAY]),
    ...(lastCycleDate === null ? [] : [endOfDay(coach.timeZone, lastCycleDate)]),
  ];
  return Math.min(now + FARTHEST * DAY, Math.max(now, ...ends));
}
