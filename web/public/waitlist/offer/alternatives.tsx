import { Link } from 'wouter';
import type { OfferView, OwnEntryView } from '../../../../contract/waitlist/entry-view.ts';
import { clockSpan } from '../../format/clock-span.ts';
import { dayName } from '../../format/day-name.ts';
import { dayAddress } from '../join/day-address.ts';
import { lt } from '../lt.ts';

interface AlternativesProps {
  readonly view: OwnEntryView;
  readonly offer: OfferView;
}

/** Other times that this person could take at once: held for them as well, or free for whoever comes first. */
export function Alternatives({ view, offer }: AlternativesProps) {
  if (offer.alternatives.length === 0) return null;
  return (
    <section className="offer-others" aria-labelledby={`others-${offer.id}`}>
      <h3 id={`others-${offer.id}`}>{lt('ownWaitlist:offer.others')}</h3>
      <ul>
        {offer.alternatives.map((other) => {
          const { date, minute, endMinute } = other.clientTime;
          const when = `${dayName(date)}, ${clockSpan(minute, endMinute)}`;
          const isHeld = other.offerId !== null;
          return (
            <li key={other.startsAt}>
              <span>
                <b>{when}</b>
                <small>{lt(isHeld ? 'ownWaitlist:offer.othersOffered' : 'ownWaitlist:offer.othersOpen')}</small>
              </span>
              {!isHeld && view.coach.bookable && (
                <Link
                  className="link-button"
                  aria-label={lt('ownWaitlist:offer.othersLookOf', { when })}
                  href={dayAddress(view.coach.slug, view.service.slug, { length: view.durationMinutes, day: date, at: other.startsAt })}
                >
                  {lt('ownWaitlist:offer.othersLook')}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
