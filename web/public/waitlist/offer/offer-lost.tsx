import { problemOf } from '../../../problem-of.ts';
import { Notice } from '../../parts/notice.tsx';
import { lt } from '../lt.ts';
import type { Place, PlaceView } from '../place/use-place.ts';
import { openOffers } from './open-offers.ts';

const LOST = ['offer_over', 'offer_gone', 'offer_answered', 'entry_over'] as const;

interface OfferLostProps extends Pick<Place, 'accept' | 'decline'> {
  readonly view: PlaceView;
}

/** What was answered too late is said where its offer stood, which is gone from there. */
export function OfferLost({ view, accept, decline }: OfferLostProps) {
  const open = new Set(openOffers(view).map(({ id }) => id));
  const tried = [
    { error: accept.error, offerId: accept.variables?.offerId },
    { error: decline.error, offerId: decline.variables },
  ];
  const problem = tried
    .filter(({ offerId }) => offerId !== undefined && !open.has(offerId))
    .map(({ error }) => problemOf(error))
    .find((said) => said !== null);
  const code = LOST.find((one) => one === problem?.code);
  return (
    <div role="alert">
      {problem && (
        <Notice kind="warning" title={lt(code === undefined ? 'ownWaitlist:offer.trouble.title' : `ownWaitlist:offer.trouble.${code}`)}>
          <p>{problem.detail}</p>
        </Notice>
      )}
    </div>
  );
}
