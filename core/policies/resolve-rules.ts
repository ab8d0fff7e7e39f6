import type { SlotRules } from '../availability/availability-input.ts';
import type { BookingPolicy } from './booking-policy.ts';
import { chooseRule } from './choose-rule.ts';
import type { CoachRules } from './coach-rules.ts';
import type { OfferRules } from './offer-rules.ts';
import type { RequestRules } from '../requests/request-rules.ts';
import { ruleLimits } from './rule-limits.ts';
import type { RuleSet } from './rule-set.ts';

export interface ResolvedRules {
  readonly slots: SlotRules;
  readonly policy: BookingPolicy;
  readonly requests: RequestRules;
  readonly offer: OfferRules;
}

const chosen = <K extends keyof CoachRules>(set: RuleSet, rules: readonly K[]): Pick<CoachRules, K> =>
  Object.fromEntries(rules.map((rule) => [rule, chooseRule(set, rule).value])) as Pick<CoachRules, K>;

/** The rules in force for one service, one length and one kind of client, as slots and bookings ask for them. */
export const resolveRules = (set: RuleSet, durationMinutes: number): ResolvedRules => ({
  slots: {
    ...chosen(set, ['noticeMinutes', 'windowDays', 'intervalMinutes', 'bufferBeforeMinutes', 'bufferAfterMinutes']),
    durationMinutes,
    limits: ruleLimits(set).flatMap(({ rule, from, most }) =>
      most === null ? [] : [{ scope: from, per: rule === 'mostPerDay' ? 'day' : 'week', most }],
    ),
  },
  policy: chosen(set, ['cancelUntilMinutes', 'freeCancelMinutes', 'moveUntilMinutes', 'mostMoves', 'returnLateCredit']),
  requests: chosen(set, ['instant', 'instantFromMinutes', 'requestOverLimit', 'answerWithinMinutes', 'holdSuggestions']),
  offer: chosen(set, ['mostAtOnce', 'clientSeries', 'backupSlots']),
});
