import { useTranslation } from 'react-i18next';
import type { PackageTemplateView } from '../../../../contract/packages/package-view.ts';
import { formatPrice } from '../../money/format-price.ts';
import { describeMinutes } from '../../time/describe-minutes.ts';
import { useExpiryWords } from './use-expiry-words.ts';

type Told = Pick<PackageTemplateView, 'credits' | 'durationMinutes' | 'expiry' | 'price'>;

/** A template in a line: "8 credits · 1 hr · 3 months · $640.00". */
export function useTemplateWords(): (template: Told) => string {
  const { t } = useTranslation('packages');
  const expiryWords = useExpiryWords();
  return ({ credits, durationMinutes, expiry, price }) =>
    [
      t('credits', { count: credits }),
      durationMinutes !== null && describeMinutes(durationMinutes),
      expiryWords(expiry),
      price && formatPrice(price),
    ]
      .filter(Boolean)
      .join(' · ');
}
