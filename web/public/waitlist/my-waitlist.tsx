import '../style/waitlist.css';
import { useQuery } from '@tanstack/react-query';
import type { CSSProperties } from 'react';
import { Link } from 'wouter';
import { api } from '../api.ts';
import { dateLabel } from '../portal/date-label.ts';
import { Icon } from '../parts/icon.tsx';
import { lt } from './lt.ts';
import { openOffers } from './offer/open-offers.ts';

/** Where whoever is signed in stands in line, and what is held for them; nothing for who waits for nothing. */
export function MyWaitlist() {
  const { data } = useQuery({
    // Begins like a booking: what changes one of those may make an offer or end one.
    queryKey: ['managed', 'waitlist', 'mine'],
    queryFn: () => api.ownWaitlist.list(),
  });
  if (!data || data.length === 0) return null;
  return (
    <section className="my-waitlist" aria-labelledby="my-waitlist">
      <h2 id="my-waitlist">{lt('ownWaitlist:mine.title')}</h2>
      <ul className="cards">
        {data.map((entry) => (
          <li key={entry.id}>
            <MyPlace entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function MyPlace({ entry }: { readonly entry: Awaited<ReturnType<typeof api.ownWaitlist.list>>[number] }) {
  const { service, coach, state, position, token } = entry;
  const offers = openOffers(entry);
  const [first] = offers;
  const shown = first ? 'offered' : state === 'offered' ? 'waiting' : state;
  return (
    <article className="card appointment" data-status={state} style={{ '--service': service.color } as CSSProperties}>
      <div className="card-body">
        <p className={`status status-place-${shown}`}>
          <Icon name="clock" />
          {lt(`ownWaitlist:place.state.${shown}`)}
        </p>
        <strong className="card-title">{lt('ownWaitlist:mine.what', { service: service.name, coach: coach.name })}</strong>
        {first ? (
          <p className="card-text">
            {lt('ownWaitlist:mine.offered', { count: offers.length })}{' '}
            <b>{offers.map((offer) => dateLabel(offer.clientTime)).join('; ')}</b>
            {`, ${lt('ownWaitlist:mine.by', { when: dateLabel(first.untilClientTime) })}`}
          </p>
        ) : (
          position !== null && <p className="card-text">{lt('ownWaitlist:place.position', { position })}</p>
        )}
      </div>
      <div className="appointment-actions">
        <Link
          className={first ? 'button' : 'button button-plain'}
          href={`/waitlist/${token}`}
          aria-label={lt(first ? 'ownWaitlist:mine.answerOf' : 'ownWaitlist:mine.seeOf', { service: service.name })}
        >
          {lt(first ? 'ownWaitlist:mine.answer' : 'ownWaitlist:mine.see')}
        </Link>
      </div>
    </article>
  );
}
