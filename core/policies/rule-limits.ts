import type { RuleSet } from './rule-set.ts';

/** A limit as coach or service set it; null is none. */
export interface RuleLimit {
  readonly rule: 'mostPerDay' | 'mostPerWeek';
  readonly from: 'coach' | 'service';
  readonly most: number | null;
}

/** Limits don't replace one another: the coach's counts all sessions, the service's only its own, and both hold. The coach's is always named. */
export const ruleLimits = ({ coach, service }: RuleSet): readonly RuleLimit[] =>
  (['mostPerDay', 'mostPerWeek'] as const).flatMap((rule): readonly RuleLimit[] => {
    const ofCoach: RuleLimit = { rule, from: 'coach', most: coach[rule] };
    const own = service[rule] ?? null;
    return own === null ? [ofCoach] : [ofCoach, { rule, from: 'service', most: own }];
  });
