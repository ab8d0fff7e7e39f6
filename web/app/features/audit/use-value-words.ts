import { useTranslation } from 'react-i18next';
import { describeMinutes } from '../../time/describe-minutes.ts';
import { type Format, type Names, valueFormats } from './value-formats.ts';

/** Where nothing means that there is no limit. */
const LIMITS = new Set(['mostPerDay', 'mostPerWeek', 'mostMoves']);
/** Fields whose values are words of a list of their own. */
const LISTED = new Set(['visibility', 'kind', 'state', 'role', 'outcome', 'frequency', 'creditKept']);

/** What stood in a field, in the words and on the clock of the coach. What has no words is shown as it is. */
export function useValueWords(timeZone: string, names: Names): (field: string, value: unknown) => string {
  const { t } = useTranslation(['audit', 'app']);
  const formats = valueFormats(t, timeZone, names);
  const nothing = (field: string): string => {
    if (LIMITS.has(field)) return t('audit:value.noLimit');
    return t(field === 'endsOn' ? 'audit:value.forever' : 'audit:value.none');
  };
  const formatOf = (field: string, value: unknown): Format | undefined => {
    if (field === 'created' && Array.isArray(value)) return formats['exceptions'];
    if (/minutes$/i.test(field)) return describeMinutes;
    if (LISTED.has(field)) return (listed: string) => t(`audit:value.${field}.${listed}` as 'audit:value.yes', { defaultValue: listed });
    return formats[field];
  };
  return (field, value) => {
    if (value === undefined) return '';
    if (value === null || (Array.isArray(value) && value.length === 0)) return nothing(field);
    if (typeof value === 'boolean') return t(value ? 'audit:value.yes' : 'audit:value.no');
    const plain = typeof value === 'string' ? value : JSON.stringify(value);
    try {
      const format = formatOf(field, value) as ((value: unknown) => string) | undefined;
      return format?.(value) ?? plain;
    } catch {
      // An entry of another age may have another shape.
      return plain;
    }
  };
}
