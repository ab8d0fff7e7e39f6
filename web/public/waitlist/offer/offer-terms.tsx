import { useQuery } from '@tanstack/react-query';
import type { OfferView, OwnEntryView } from '../../../../contract/waitlist/entry-view.ts';
import { api } from '../../api.ts';
import { policySentences } from '../../format/policy-sentences.ts';
import { priceLabel } from '../../format/price-label.ts';
import { t } from '../../t.ts';
import { lt } from '../lt.ts';

interface OfferTermsProps {
  readonly view: OwnEntryView;
  readonly offer: OfferView;
}

/** What it costs and until when it can be changed, beside the button that makes it so. */
export function OfferTerms({ view, offer }: OfferTermsProps) {
  const { slug: coachSlug } = view.coach;
  const { slug: serviceSlug } = view.service;
  const { timeZone } = offer.clientTime;
  const { data: coach } = useQuery({
    queryKey: ['coach', coachSlug, serviceSlug, timeZone],
    queryFn: () => api.coaches.showService({ coachSlug, serviceSlug, timeZone }),
  });
  const { data: terms } = useQuery({
    queryKey: ['slots', coachSlug, serviceSlug, view.durationMinutes, 'terms', [offer.startsAt]],
    queryFn: () => api.bookings.terms({ coachSlug, serviceSlug, durationMinutes: view.durationMinutes, starts: [offer.startsAt] }),
  });
  const service = coach?.services.find(({ slug }) => slug === serviceSlug);
  if (!service || !terms) return null;
  const price = service.prices.length === 0 ? t('booker:price.none') : service.prices.map(priceLabel).join(' / ');
  const credits = service.credits > 0 ? lt('ownWaitlist:offer.credits', { count: service.credits }) : null;
  const cost = service.credits > 0 && service.creditsRequired ? t('booker:credits.only', { count: service.credits }) : price;
  return (
    <p className="offer-terms">
      <strong>{cost}</strong>
      {credits !== null && !service.creditsRequired && <span>{credits}</span>}
      <span>{policySentences(terms.policy, { startsAt: offer.startsAt, timeZone })}</span>
    </p>
  );
}
