import '../style/credits.css';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { keep } from '../kept/keep.ts';
import { Icon } from '../parts/icon.tsx';
import { CheckInFact } from './check-in-fact.tsx';
import { CreditRoom } from './credit-room.tsx';
import { ct } from './ct.ts';
import { PackageLine } from './package-line.tsx';
import { roomName } from './room-name.ts';
import { useOwnCredits } from './use-own-credits.ts';

/** More are no header. */
const SHOWN = 2;

/** What a client has with a coach, above what can be booked: credits, until when, how steadily they come, and the free check-in. */
export function CreditHead({ coachSlug }: { readonly coachSlug: string }) {
  const credits = useOwnCredits(coachSlug);
  const head = useRef<HTMLElement>(null);
  useEffect(() => {
    if (credits !== undefined) keep('browser', roomName(coachSlug), String(head.current?.offsetHeight ?? ''));
  }, [credits, coachSlug]);
  if (credits === undefined) return <CreditRoom coachSlug={coachSlug} />;
  if (!credits) return null;
  const { packages, checkIn, streakWeeks } = credits;
  const open = packages.filter(({ state }) => state === 'open');
  const over = packages.filter(({ state }) => state === 'used_up' || state === 'expired');
  // With nothing left, what came to its end says why.
  const shown = open.length > 0 ? open.slice(0, SHOWN) : over.slice(0, 1);
  const hidden = open.length - shown.length;
  if (shown.length === 0 && checkIn === null && streakWeeks < 2) return null;
  return (
    <section className="credits" ref={head} aria-label={ct('ownCredits:head.label')}>
      {shown.map((one) => (
        <PackageLine key={one.id} one={one} />
      ))}
      <div className="credits-facts">
        {hidden > 0 && (
          <Link className="link-button" href="/me/packages">
            {ct('ownCredits:head.more', { count: hidden })}
          </Link>
        )}
        {streakWeeks > 1 && (
          <span className="fact">
            <Icon name="repeat" />
            {ct('ownCredits:head.streak', { count: streakWeeks })}
          </span>
        )}
        {checkIn && <CheckInFact checkIn={checkIn} />}
      </div>
    </section>
  );
}
