import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { PublicCoach } from '../../../../contract/coaches.ts';
import { dayName } from '../../format/day-name.ts';
import { Icon } from '../../parts/icon.tsx';
import { lt } from '../lt.ts';
import type { Joined as Answer } from './join-form.tsx';

interface JoinedProps {
  readonly coach: PublicCoach;
  readonly joined: Answer;
  /** They wait for one particular time. */
  readonly isOneTime: boolean;
}

/** Done; the same for who is new and who was there before, unless they have proven who they are. */
export function Joined({ coach, joined, isOneTime }: JoinedProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo({ top: 0 });
    title.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section className="booking">
      <header className="booking-head">
        <p className="status status-confirmed">
          <Icon name="check" />
          {lt('ownWaitlist:place.state.waiting')}
        </p>
        <h1 tabIndex={-1} ref={title}>
          {lt('ownWaitlist:joined.title')}
        </h1>
        {joined.position !== null && <p className="place-position">{lt('ownWaitlist:joined.position', { position: joined.position })}</p>}
        <p className="booking-lead">{lt('ownWaitlist:joined.lead', { email: joined.email })}</p>
      </header>
      <section className="booking-part" aria-labelledby="next-title">
        <h2 id="next-title">{lt('ownWaitlist:joined.next')}</h2>
        <ol className="join-next">
          <li>{lt(isOneTime ? 'ownWaitlist:joined.offeredSlot' : 'ownWaitlist:joined.offered')}</li>
          {!isOneTime && <li>{lt('ownWaitlist:joined.answer')}</li>}
          <li>{lt('ownWaitlist:joined.stands', { date: dayName(joined.standsUntil) })}</li>
        </ol>
      </section>
      <div className="actions">
        {joined.token !== null && (
          <Link className="button" href={`/waitlist/${joined.token}`}>
            {lt('ownWaitlist:joined.see')}
          </Link>
        )}
        <Link className="button button-plain" href={`/${coach.slug}`}>
          {lt('ownWaitlist:joined.back', { coach: coach.name })}
        </Link>
      </div>
    </section>
  );
}
