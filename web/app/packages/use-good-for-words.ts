import { useTranslation } from 'react-i18next';
import { describeMinutes } from '../time/describe-minutes.ts';

interface GoodFor {
  readonly durationMinutes: number | null;
  /** By name; none: all that take credits. */
  readonly services: readonly string[];
}

/** What a package is good for: "Coaching and Massage · 1 hr"; what is not said about length is left out. */
export function useGoodForWords(): (pack: GoodFor) => string {
  const { t, i18n } = useTranslation('packages');
  return ({ durationMinutes, services }) =>
    [
      services.length === 0 ? t('good.anyService') : new Intl.ListFormat(i18n.language).format(services),
      durationMinutes !== null && describeMinutes(durationMinutes),
    ]
      .filter(Boolean)
      .join(' · ');
}
