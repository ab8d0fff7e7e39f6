import { useRef, useState } from 'react';
import { lt } from '../lt.ts';
import { Alternatives } from '../offer/alternatives.tsx';
import { OfferCard } from '../offer/offer-card.tsx';
import { OfferLost } from '../offer/offer-lost.tsx';
import { openOffers } from '../offer/open-offers.ts';
import { PastOffers } from '../offer/past-offers.tsx';
import { useOfferNews } from '../offer/use-offer-news.ts';
import { ChangeForm } from './change-form.tsx';
import { LeaveForm } from './leave-form.tsx';
import { PlaceHead } from './place-head.tsx';
import type { Place, PlaceView } from './use-place.ts';
import { WishFacts } from './wish-facts.tsx';

export type Doing = 'see' | 'change' | 'leave' | 'decline';

interface PlaceSeenProps {
  readonly view: PlaceView;
  readonly place: Place;
  readonly doing: Doing;
  /** The offer that the mail's link was about. */
  readonly offerId: string | null;
  readonly onDo: (doing: Doing) => void;
}

/** What can be answered first, then what one waits for, and what can be done about it. */
export function PlaceSeen({ view, place, doing, offerId, onDo }: PlaceSeenProps) {
  const { news, accept, decline, update, leave } = place;
  const offers = openOffers(view);
  const { gone, came } = useOfferNews(view, place);
  // The link that names none means the only one there was when it was opened, not one that comes later.
  const [first] = useState(() => (offers.length === 1 ? offers[0]?.id : undefined));
  const actions = useRef<HTMLDivElement>(null);
  const done = () => onDo('see');
  const begin = (what: Doing) => {
    // Why it was refused last time says nothing about this one.
    (what === 'change' ? update : leave).reset();
    onDo(what);
  };
  // Whoever decides otherwise goes on where they were.
  const keep = () => {
    done();
    requestAnimationFrame(() => actions.current?.querySelector('button')?.focus());
  };
  return (
    <section className="booking place" data-state={view.state}>
      <PlaceHead view={view} news={news} />
      <p role="status" className={news === '' ? 'unseen' : 'place-news'}>
        {news}
      </p>
      <p role="status" className={gone === '' ? 'unseen' : 'place-news place-gone'}>
        {gone}
        {came !== '' && <span className="unseen">{came}</span>}
      </p>
      <OfferLost view={view} accept={accept} decline={decline} />
      {offers.length > 0 && (
        <ul className="offers" aria-label={lt('ownWaitlist:offer.list')}>
          {offers.map((offer) => (
            <li key={offer.id}>
              <OfferCard
                view={view}
                offer={offer}
                place={place}
                isMeant={offer.id === offerId}
                saysNo={doing === 'decline' && offer.id === (offerId ?? first)}
              />
            </li>
          ))}
        </ul>
      )}
      <Alternatives view={view} />
      {doing === 'change' && view.changeable ? (
        <ChangeForm view={view} update={update} onDone={done} onKeep={keep} />
      ) : (
        <section className="booking-part" aria-labelledby="wish-title">
          <h2 id="wish-title">{lt('ownWaitlist:place.wish')}</h2>
          <WishFacts view={view} />
        </section>
      )}
      {view.changeable && doing === 'leave' && <LeaveForm view={view} leave={leave} onDone={done} onKeep={keep} />}
      {view.changeable && doing !== 'leave' && doing !== 'change' && (
        <div className="actions" ref={actions}>
          <button type="button" className="button button-plain" onClick={() => begin('change')}>
            {lt('ownWaitlist:change.open')}
          </button>
          <button type="button" className="button button-plain button-danger" onClick={() => begin('leave')}>
            {lt('ownWaitlist:leave.open')}
          </button>
        </div>
      )}
      <PastOffers view={view} />
    </section>
  );
}
