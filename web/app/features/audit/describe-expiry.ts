import type { TFunction } from 'i18next';
import type { Expiry } from '../../../../core/packages/expiry.ts';
import { formatDate } from '../../time/format-date.ts';

/** When packages of a template expire: "after 3 months", "on Sunday, 21 February 2027", "never". */
export function describeExpiry(t: TFunction<['audit', 'app']>, expiry: Expiry): string {
  if (expiry.kind === 'never') return t('audit:value.expiry.never');
  if (expiry.kind === 'on') return t('audit:value.expiry.on', { date: formatDate(expiry.date, 'long') });
  return t(`audit:value.expiry.${expiry.unit}`, { count: expiry.count });
}
