import type { TFunction } from 'i18next';
import { formatDate } from '../../time/format-date.ts';
import { formatMinutes } from '../../time/format-minutes.ts';
import { weekdayName } from '../../time/weekday-name.ts';

export interface Exception {
  readonly kind: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly weekdays: readonly number[] | null;
  readonly startMinute: number | null;
  readonly endMinute: number | null;
}

/** "Blocked, Tuesday 3 March 2026, 10:00–12:00" */
export function describeException(
  t: TFunction<['audit', 'app']>,
  { kind, startsOn, endsOn, weekdays, startMinute, endMinute }: Exception,
): string {
  const last = endsOn === null ? t('audit:value.forever') : formatDate(endsOn, 'long');
  return [
    t(`audit:value.kind.${kind}` as 'audit:value.kind.blocked', { defaultValue: kind }),
    startsOn === endsOn ? formatDate(startsOn, 'long') : t('audit:value.span', { from: formatDate(startsOn, 'long'), to: last }),
    weekdays?.map((day) => weekdayName(day, 'short')).join(', '),
    startMinute === null || endMinute === null ? t('audit:value.wholeDay') : formatMinutes(startMinute, endMinute),
  ]
    .filter(Boolean)
    .join(', ');
}
