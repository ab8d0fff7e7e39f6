import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { Icon } from '../../parts/icon.tsx';
import { useKeptFocus } from '../../parts/use-kept-focus.ts';
import { joinAddress } from '../join-address.ts';
import { lt } from '../lt.ts';
import { openOffers } from '../offer/open-offers.ts';
import type { PlaceView } from './use-place.ts';

interface PlaceHeadProps {
  readonly view: PlaceView;
  /** What was said a moment ago; then the focus is here. */
  readonly news: string;
}

const OVER = new Set<PlaceView['state']>(['booked', 'left', 'expired']);

/** How it stands, in a word and in a sentence. */
export function PlaceHead({ view, news }: PlaceHeadProps) {
  const { state, coach, service } = view;
  const title = useRef<HTMLHeadingElement>(null);
  // What was done is what is read next.
  useEffect(() => {
    if (news !== '') title.current?.focus();
  }, [news]);
  useKeptFocus(title, view);
  const count = openOffers(view).length;
  const isOver = OVER.has(state);
  const shown = count > 0 && !isOver ? 'offered' : state === 'offered' ? 'waiting' : state;
  const text = shown === 'waiting' && view.target.kind === 'slot' ? 'waitingSlot' : shown;
  return (
    <header className="booking-head">
      <p className={`status status-place-${shown}`}>
        <Icon name={isOver ? 'close' : 'clock'} />
        {lt(`ownWaitlist:place.state.${shown}`)}
      </p>
      <h1 tabIndex={-1} ref={title}>
        {lt(`ownWaitlist:place.title.${shown}`, { count })}
      </h1>
      {/* Whose turn it is does not ask how many are before them. */}
      {view.position !== null && !isOver && shown !== 'offered' && (
        <p className="place-position">{lt('ownWaitlist:place.position', { position: view.position })}</p>
      )}
      <p className="booking-lead">{lt(`ownWaitlist:place.text.${text}`, { count, coach: coach.name })}</p>
      {isOver && coach.bookable && (
        <div className="actions">
          <Link className="button" href={joinAddress({ coach: coach.slug, service: service.slug })}>
            {lt('ownWaitlist:place.again')}
          </Link>
          <Link className="button button-plain" href={`/${coach.slug}/${service.slug}`}>
            {lt('ownWaitlist:place.look')}
          </Link>
        </div>
      )}
    </header>
  );
}
