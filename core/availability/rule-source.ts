import { chooseRule, type RuleSource } from '../policies/choose-rule.ts';
import type { RuleSet } from '../policies/rule-set.ts';
import type { ClosedReason } from './closed-reason.ts';

/** Where the rule is set that closes a time; null where no rule does, but the hours, a block or what is booked. */
export function ruleSource(reason: ClosedReason, rules: RuleSet): RuleSource | null {
  switch (reason.code) {
    case 'too_soon':
      return chooseRule(rules, 'noticeMinutes').from;
    case 'too_far':
      return chooseRule(rules, 'windowDays').from;
    case 'off_grid':
      return chooseRule(rules, 'intervalMinutes').from;
    case 'limit_reached':
      return reason.scope;
    case 'no_open_cycle':
      return 'service';
    case 'in_the_past':
    case 'outside_hours':
    case 'blocked':
    case 'taken':
    case 'kept':
    case 'other_schedule':
      return null;
  }
}
