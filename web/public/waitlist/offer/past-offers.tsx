import { clockSpan } from '../../format/clock-span.ts';
import { dayName } from '../../format/day-name.ts';
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
        {past.map(({ id, state, clientTime: { date, minute, endMinute } }) => (
          <li key={id} data-state={state}>
            <span className="offers-when">
              {dayName(date)}, <span className="nowrap">{clockSpan(minute, endMinute)}</span>
            </span>
            <span className="offers-was">
              <Icon name={state === 'accepted' ? 'check' : 'close'} />
              {lt(`ownWaitlist:offer.was.${state}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
