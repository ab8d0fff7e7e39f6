import { Link } from 'wouter';
import { When } from '../../manage/when.tsx';
import { dateLabel } from '../../portal/date-label.ts';
import { dayAddress } from '../join/day-address.ts';
import { lt } from '../lt.ts';
import type { PlaceView } from '../place/use-place.ts';
import { openOffers } from './open-offers.ts';

/** Times beside those offered that anybody may book. Those that are offered to this person as well stand above with their own buttons. */
export function Alternatives({ view }: { readonly view: PlaceView }) {
  const free = openOffers(view)
    .flatMap(({ alternatives }) => alternatives)
    .filter(({ offerId }) => offerId === null);
  const times = [...new Map(free.map((time) => [time.startsAt, time])).values()].toSorted(
    (one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt),
  );
  if (times.length === 0 || !view.coach.bookable) return null;
  return (
    <section className="booking-part" aria-labelledby="others-title">
      <h2 id="others-title">{lt('ownWaitlist:offer.others')}</h2>
      <p className="booking-rule">{lt('ownWaitlist:offer.othersOpen')}</p>
      <ul className="offers-past">
        {times.map((time) => (
          <li key={time.startsAt}>
            <When booking={time} />
            <Link
              className="link-button"
              aria-label={lt('ownWaitlist:offer.othersLookOf', { when: dateLabel(time.coachTime) })}
              href={dayAddress(view.coach.slug, view.service.slug, {
                length: view.durationMinutes,
                day: time.clientTime.date,
                at: time.startsAt,
              })}
            >
              {lt('ownWaitlist:offer.othersLook')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
