import type { SlotRules } from '../availability/availability-input.ts';
import type { BookingPolicy } from './booking-policy.ts';
import { chooseRule } from './choose-rule.ts';
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

/** The rules in force for one service, one length and one kind of client, as slots and bookings ask for them. */
export const resolveRules = (set: RuleSet, durationMinutes: number): ResolvedRules => ({
  slots: {
    noticeMinutes: chooseRule(set, 'noticeMinutes').value,
    windowDays: chooseRule(set, 'windowDays').value,
    intervalMinutes: chooseRule(set, 'intervalMinutes').value,
    durationMinutes,
    bufferBeforeMinutes: chooseRule(set, 'bufferBeforeMinutes').value,
    bufferAfterMinutes: chooseRule(set, 'bufferAfterMinutes').value,
    limits: ruleLimits(set).flatMap(({ rule, from, most }) =>
      most === null ? [] : [{ scope: from, per: rule === 'mostPerDay' ? 'day' : 'week', most }],
    ),
  },
  policy: {
    cancelUntilMinutes: chooseRule(set, 'cancelUntilMinutes').value,
    moveUntilMinutes: chooseRule(set, 'moveUntilMinutes').value,
    mostMoves: chooseRule(set, 'mostMoves').value,
    freeCancelMinutes: chooseRule(set, 'freeCancelMinutes').value,
  },
  requests: {
    instant: chooseRule(set, 'instant').value,
    instantFromMinutes: chooseRule(set, 'instantFromMinutes').value,
    requestOverLimit: chooseRule(set, 'requestOverLimit').value,
    answerWithinMinutes: chooseRule(set, 'answerWithinMinutes').value,
    holdSuggestions: chooseRule(set, 'holdSuggestions').value,
  },
  offer: {
    mostAtOnce: chooseRule(set, 'mostAtOnce').value,
    clientSeries: chooseRule(set, 'clientSeries').value,
    backupSlots: chooseRule(set, 'backupSlots').value,
  },
});
