import { useState } from 'react';
import { dateLabel } from '../../portal/date-label.ts';
import { lt } from '../lt.ts';
import type { Place, PlaceView } from '../place/use-place.ts';
import { openOffers } from './open-offers.ts';

const namesOf = (offers: PlaceView['offers']): string => offers.map(({ coachTime }) => dateLabel(coachTime)).join('; ');

/** Which offers came or went by themselves while the page was open, in words; what was answered here is said elsewhere. */
export function useOfferNews(view: PlaceView, { accept, decline }: Pick<Place, 'accept' | 'decline'>) {
  const open = openOffers(view);
  const [before, setBefore] = useState(open);
  const [news, setNews] = useState({ gone: '', came: '' });
  const were = new Set(before.map(({ id }) => id));
  const came = open.filter(({ id }) => !were.has(id));
  if (came.length > 0 || open.length < before.length) {
    const gone = view.offers.filter(
      ({ id, state }) =>
        were.has(id) && (state === 'ran_out' || state === 'withdrawn') && id !== accept.variables?.offerId && id !== decline.variables,
    );
    setBefore(open);
    setNews({
      gone: gone.length === 0 ? '' : lt('ownWaitlist:place.news.gone', { when: namesOf(gone) }),
      came: came.length === 0 ? '' : lt('ownWaitlist:place.news.came', { when: namesOf(came) }),
    });
  }
  return news;
}
