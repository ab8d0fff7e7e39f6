import '../style/waitlist.css';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { problemOf } from '../../problem-of.ts';
import { useLive } from '../live/use-live.ts';
import { Failure } from '../parts/failure.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { t } from '../t.ts';
import { lt } from '../waitlist/lt.ts';
import { DeadPlace } from '../waitlist/place/dead-place.tsx';
import { meantBy } from '../waitlist/place/meant-by.ts';
import { PlaceSeen } from '../waitlist/place/place-seen.tsx';
import { usePlace } from '../waitlist/place/use-place.ts';

/** One place on a waitlist, by the link of its mails: answer an offer, see the wish, change it, leave. Links of mails open it and do nothing. */
export function WaitlistPage({ token }: { readonly token: string }) {
  const [, navigate] = useLocation();
  const [meant, setMeant] = useState(() => meantBy(location.hash));
  const place = usePlace({ token, onBooked: (booked, state) => navigate(`/m/${booked}`, { state }) });
  const { data: view, error, refetch } = place.query;
  useLive(view?.coach.slug);
  const code = problemOf(error)?.code;
  if (code === 'not_found' || code === 'invalid_input') return <DeadPlace />;
  const lead = view && (
    <Link className="page-up" href={`/${view.coach.slug}`}>
      <Icon name="back" />
      {view.coach.name}
    </Link>
  );
  return (
    <Page title={view ? lt('ownWaitlist:place.tab', { coach: view.coach.name }) : t('pages:loading')} lead={view?.coach.bookable && lead}>
      {error && !view && <Failure error={error} onRetry={() => void refetch()} />}
      {!view && !error && <Skeleton shape="panel" />}
      {view && <PlaceSeen view={view} place={place} {...meant} onDo={(doing) => setMeant({ doing, offerId: null })} />}
    </Page>
  );
}
