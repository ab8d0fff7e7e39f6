import '../style/waitlist.css';
import { useRef, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { problemOf } from '../../problem-of.ts';
import { useKnownClient } from '../booking/use-known-client.ts';
import { useLive } from '../live/use-live.ts';
import { Failure } from '../parts/failure.tsx';
import { ForConnected } from '../parts/for-connected.tsx';
import { Icon } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useKeptFocus } from '../parts/use-kept-focus.ts';
import { useZone } from '../slots/use-zone.ts';
import { Joined } from '../waitlist/join/joined.tsx';
import { type Asked, JoinForm, type Joined as Answer } from '../waitlist/join/join-form.tsx';
import { useJoinable } from '../waitlist/join/use-joinable.ts';
import { t } from '../t.ts';
import { lt } from '../waitlist/lt.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** What an address may say of a wish; of what makes no sense, nothing. */
function askedIn(params: URLSearchParams): Asked {
  const [at, day] = [params.get('at'), params.get('day')];
  return {
    service: params.get('service'),
    length: Number(params.get('length')) || null,
    season: params.get('season'),
    day: day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null,
    at: at !== null && Number.isFinite(Date.parse(at)) ? at : null,
  };
}

/** Where one joins a coach's waitlist. */
export function JoinPage({ slug }: { readonly slug: string }) {
  const [params] = useSearchParams();
  const [timeZone] = useZone();
  const [joined, setJoined] = useState<{ readonly joined: Answer; readonly isOneTime: boolean } | null>(null);
  const asked = askedIn(params);
  const { coach, services, seasons, isOpen, error, retry } = useJoinable(slug, asked.service, timeZone);
  const known = useKnownClient(slug);
  const closed = useRef<HTMLHeadingElement>(null);
  useKeptFocus(closed, isOpen);
  useLive(coach?.slug);
  const code = problemOf(error)?.code;
  if (code === 'not_found' || code === 'invalid_input') return <NotFoundPage />;
  const lead = coach && (
    <Link className="page-up" href={`/${coach.slug}`}>
      <Icon name="back" />
      {coach.name}
    </Link>
  );
  const isKnown = code === 'not_connected' || code === 'client_paused';
  return (
    <Page title={coach ? lt('ownWaitlist:join.tab', { coach: coach.name }) : t('pages:loading')} lead={lead}>
      {isKnown && <ForConnected heading={lt('ownWaitlist:join.title')} text={problemOf(error)?.detail ?? ''} />}
      {error && !isKnown && <Failure error={error} onRetry={retry} />}
      {!coach && !error && <Skeleton shape="panel" />}
      {coach && joined && <Joined coach={coach} {...joined} />}
      {coach && !joined && !isOpen && (
        <section className="plain-card">
          <h1 tabIndex={-1} ref={closed}>
            {lt('ownWaitlist:closed.title')}
          </h1>
          <p>{lt('ownWaitlist:closed.text')}</p>
          <Link className="button button-plain" href={`/${coach.slug}`}>
            {lt('ownWaitlist:closed.back', { coach: coach.name })}
          </Link>
        </section>
      )}
      {coach && !joined && isOpen && (
        <section className="join-page">
          <header>
            <p className="join-coach">{coach.name}</p>
            <h1 id="join-title">{lt('ownWaitlist:join.title')}</h1>
            <p className="join-lead">{lt('ownWaitlist:join.lead')}</p>
          </header>
          {services.length === 0 ? (
            <Notice kind="quiet">{t('pages:coach.nothing')}</Notice>
          ) : (
            <JoinForm
              {...{ coach, services, seasons, asked, known, timeZone }}
              onJoined={(answer, isOneTime) => setJoined({ joined: answer, isOneTime })}
            />
          )}
        </section>
      )}
    </Page>
  );
}
