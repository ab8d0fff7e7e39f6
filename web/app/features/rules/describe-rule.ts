import i18next from 'i18next';
import type { CoachRules } from '../../../../contract/rules.ts';
import { describeMinutes } from '../../time/describe-minutes.ts';
import { readerLocale } from '../../time/reader-locale.ts';

const ANSWERED = ['instant', 'requestOverLimit', 'holdSuggestions', 'clientSeries', 'backupSlots', 'returnLateCredit'] as const;

/** A rule's value as people say it: "12 hr", "92 days", "no limit", "until it begins", "on request". */
export function describeRule(rule: keyof CoachRules, value: number | boolean | null): string {
  if (value === null) return i18next.t('app:rules.noLimit');
  if (typeof value === 'boolean') {
    const known = ANSWERED.find((one) => one === rule);
    return i18next.t(known ? `app:rules.answer.${known}.${value ? 'yes' : 'no'}` : value ? 'app:rules.yes' : 'app:rules.no');
  }
  switch (rule) {
    case 'windowDays':
      return describeMinutes(value * 1440);
    case 'mostPerDay':
    case 'mostPerWeek':
    case 'mostMoves':
    case 'mostAtOnce':
      return new Intl.NumberFormat(readerLocale).format(value);
    case 'bufferBeforeMinutes':
    case 'bufferAfterMinutes':
      return value === 0 ? i18next.t('app:rules.none') : describeMinutes(value);
    case 'noticeMinutes':
    case 'cancelUntilMinutes':
    case 'freeCancelMinutes':
    case 'moveUntilMinutes':
      return value === 0 ? i18next.t('app:rules.untilStart') : describeMinutes(value);
    case 'instantFromMinutes':
      return value === 0 ? i18next.t('app:rules.anyTime') : describeMinutes(value);
    case 'intervalMinutes':
    case 'answerWithinMinutes':
      return describeMinutes(value);
    case 'instant':
    case 'requestOverLimit':
    case 'holdSuggestions':
    case 'clientSeries':
    case 'backupSlots':
    case 'returnLateCredit':
      return '';
  }
}
