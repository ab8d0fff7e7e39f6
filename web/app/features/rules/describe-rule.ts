import i18next from 'i18next';
import type { CoachRules } from '../../../../contract/rules.ts';
import { describeMinutes } from '../../time/describe-minutes.ts';

/** A rule's value as people say it: "12 hr", "92 days", "no limit". */
export function describeRule(rule: keyof CoachRules, value: number | null): string {
  if (value === null) return i18next.t('app:rules.noLimit');
  if (rule === 'windowDays') return describeMinutes(value * 1440);
  if (rule === 'mostPerDay' || rule === 'mostPerWeek' || rule === 'mostMoves') return new Intl.NumberFormat().format(value);
  return describeMinutes(value);
}
