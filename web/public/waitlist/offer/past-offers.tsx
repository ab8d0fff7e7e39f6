import { When } from '../../manage/when.tsx';
import { Icon } from '../../parts/icon.tsx';
import { lt } from '../lt.ts';
import type { PlaceView } from '../place/use-place.ts';

/** What became of earlier offers, newest first. */
export function PastOffers({ view }: { readonly view: PlaceView }) {
  const past = view.offers.filter(({ state }) => state !== 'offered');
  if (past.length === 0) return null;
  return (
    <section className="booking-part" aria-labelledby="past-title">
      <h2 id="past-title">{lt('ownWaitlist:offer.earlier')}</h2>
      <ul className="offers-past">
        {past.map((offer) => (
          <li key={offer.id} data-state={offer.state}>
            <When booking={offer} />
            <span className="offers-was">
              <Icon name={offer.state === 'accepted' ? 'check' : 'close'} />
              {lt(`ownWaitlist:offer.was.${offer.state}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
