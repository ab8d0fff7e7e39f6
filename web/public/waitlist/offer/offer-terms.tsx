import type { OfferView, OwnEntryView } from '../../../../contract/waitlist/entry-view.ts';
import { CreditNotePart } from '../../credits/credit-note-part.tsx';
import { policySentences } from '../../format/policy-sentences.ts';
import { priceLabel } from '../../format/price-label.ts';
import { CurrencyChoice } from '../../parts/currency-choice.tsx';
import { t } from '../../t.ts';
import type { OfferCost } from './use-offer-cost.ts';

export type OfferTerms = NonNullable<OwnEntryView['offers'][number]['terms']>;

interface OfferTermsProps {
  readonly view: OwnEntryView;
  readonly offer: OfferView;
  readonly terms: OfferTerms;
  readonly cost: OfferCost;
}

function costText({ cover }: OfferTerms, { isPaid, price }: OfferCost): string {
  if (isPaid) return t('booker:credits.count', { count: cover.cost });
  if (cover.cost > 0 && cover.required) return t('booker:credits.only', { count: cover.cost });
  return price ? priceLabel(price) : t('booker:price.none');
}

/** What it costs and until when it can be changed, beside the button that makes it so. The link has proven whose credits they are. */
export function OfferTerms({ view, offer, terms, cost }: OfferTermsProps) {
  const { cover, prices, policy } = terms;
  const { timeZone } = offer.clientTime;
  return (
    <div className="offer-terms">
      <p>
        <strong>{costText(terms, cost)}</strong>
        {policySentences(policy, { startsAt: offer.startsAt, timeZone, now: view.now })}
      </p>
      {prices.length > 1 && !cost.isPaid && !cover.required && (
        <CurrencyChoice name={`currency-${offer.id}`} prices={prices} currency={cost.price?.currency} onCurrency={cost.onCurrency} />
      )}
      <CreditNotePart
        coachName={view.coach.name}
        cover={cover}
        checkIn={null}
        own=""
        email=""
        isSeries={false}
        useCredits={cost.useCredits}
        onUseCredits={cost.onUseCredits}
      />
    </div>
  );
}
