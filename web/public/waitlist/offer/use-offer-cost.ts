import { useState } from 'react';
import type { OfferTerms } from './offer-terms.tsx';

/** How a session that is offered would be paid: by credits where there are some and they are to be used, else in the chosen currency. */
export function useOfferCost({ prices, cover }: Pick<OfferTerms, 'prices' | 'cover'>) {
  const [useCredits, onUseCredits] = useState(true);
  const [chosen, onCurrency] = useState<string>();
  const price = prices.find(({ currency }) => currency === chosen) ?? prices[0];
  return {
    useCredits,
    onUseCredits,
    price,
    onCurrency,
    isPaid: (useCredits || cover.required) && cover.starts.some((start) => start.package !== null),
    /** As the server is told. */
    said: { useCredits, ...(price && { currency: price.currency }) },
  };
}

export type OfferCost = ReturnType<typeof useOfferCost>;
