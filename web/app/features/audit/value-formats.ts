import type { TFunction } from 'i18next';
import type { Expiry } from '../../../../core/packages/expiry.ts';
import { formatPrice } from '../../money/format-price.ts';
import { describeMinutes } from '../../time/describe-minutes.ts';
import { formatDate } from '../../time/format-date.ts';
import { formatMinute } from '../../time/format-minute.ts';
import { formatMinutes } from '../../time/format-minutes.ts';
import { weekdayName } from '../../time/weekday-name.ts';
import { describeException, type Exception } from './describe-exception.ts';
import { describeExpiry } from './describe-expiry.ts';
import { fieldName } from './field-name.ts';
import { formatHours, type Hours } from './format-hours.ts';
import { formatWhen } from './format-when.ts';

/** How services and weeks are called, by their ids. */
export type Names = ReadonlyMap<string, string>;
export type Format = (value: never) => string;

const OUTCOMES = [
  ['keep', 'kept'],
  ['cancel', 'cancelled'],
  ['ask', 'asked'],
] as const;

/** How the value of a field is written, by the field's name. A field that isn't in here is written as it is. */
export function valueFormats(t: TFunction<['audit', 'app']>, timeZone: string, names: Names): Readonly<Record<string, Format>> {
  const days = (count: number) => t('audit:value.days', { count });
  const date = (value: string) => formatDate(value, 'long');
  const when = (value: string | number) => formatWhen(new Date(value), timeZone);
  const named = (id: string) => names.get(id) ?? t('audit:value.gone');
  const exceptions = (list: readonly Exception[]) => list.map((one) => describeException(t, one)).join('\n');
  const decisions = (list: readonly { readonly outcome: string }[]) =>
    OUTCOMES.map(([outcome, said]) => [said, list.filter((one) => one.outcome === outcome).length] as const)
      .filter(([, count]) => count > 0)
      .map(([said, count]) => t(`audit:value.${said}`, { count }))
      .join(', ');
  return {
    startsAt: when,
    endsAt: when,
    confirmBy: when,
    opensAt: when,
    firstDate: date,
    lastDate: date,
    phase: (value: 'open') => t(`audit:value.phase.${value}`),
    overridesPolicy: (codes: readonly 'move_too_late'[]) => codes.map((code) => t(`audit:value.overridesPolicy.${code}`)).join(', '),
    remindDays: (value: readonly number[]) => value.join(', '),
    // Sessions have one, and entries of the roster.
    status: (value: 'active') => t(`app:status.${value as string as 'confirmed'}`, { defaultValue: t(`audit:value.state.${value}`) }),
    serviceId: named,
    scheduleId: named,
    windowDays: days,
    flagDays: days,
    graceDays: days,
    durations: (value: readonly number[]) => value.map(describeMinutes).join(', '),
    prices: (value: readonly { currency: string; minor: number }[]) => value.map(formatPrice).join(', '),
    hours: (value: readonly Hours[]) => formatHours(value),
    weekday: (value: number) => weekdayName(value),
    minute: formatMinute,
    acceptableWeekdays: (value: readonly number[]) => value.map((day) => weekdayName(day, 'short')).join(', '),
    acceptableHours: (value: readonly Omit<Hours, 'weekday' | 'capacity'>[]) =>
      value.map(({ startMinute, endMinute }) => formatMinutes(startMinute, endMinute)).join(', '),
    startMinute: formatMinute,
    endMinute: formatMinute,
    startsOn: date,
    expiresOn: date,
    month: (value: string) => formatDate(value, 'month'),
    price: formatPrice,
    expiry: (value: Expiry) => describeExpiry(t, value),
    serviceIds: (value: readonly string[]) => value.map(named).join(', '),
    endsOn: date,
    date,
    from: date,
    to: date,
    weekdays: (value: readonly number[]) => value.map((day) => weekdayName(day, 'short')).join(', '),
    exceptions,
    removed: exceptions,
    decisions,
    fields: (value: readonly string[]) => value.map((field) => fieldName(t, [field])).join(', '),
  };
}
