import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { Link } from 'wouter';
import { api } from '../api.ts';
import { problemOf } from '../../problem-of.ts';
import { CoachProfile } from '../coach/coach-profile.tsx';
import { ServiceCard } from '../coach/service-card.tsx';
import { useNarrow } from '../coach/use-narrow.ts';
import { CreditsPart } from '../credits/credits-part.tsx';
import { useLive } from '../live/use-live.ts';
import { Failure } from '../parts/failure.tsx';
import { ForConnected } from '../parts/for-connected.tsx';
import { Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { SeasonPart } from '../season/season-part.tsx';
import { useZone } from '../slots/use-zone.ts';
import { t } from '../t.ts';
import { joinAddress } from '../waitlist/join-address.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** Who this is, and what can be booked. */
export function CoachPage({ slug }: { readonly slug: string }) {
  const [timeZone] = useZone();
  const {
    data: coach,
    error,
    refetch,
  } = useQuery({ queryKey: ['coach', slug, timeZone], queryFn: () => api.coaches.show({ coachSlug: slug, timeZone }) });
  const ask = useCallback(() => void refetch(), [refetch]);
  useLive(coach?.slug);
  const isNarrow = useNarrow();
  // Whether anything can be booked, and with what, is what a phone shows first, before what may be long.
  const first = coach && (
    <>
      <SeasonPart coach={coach} onOpens={ask} />
      <CreditsPart coachSlug={coach.slug} />
    </>
  );
  if (isMissing(error)) return <NotFoundPage />;
  return (
    <Page title={coach ? t('pages:coach.tab', { name: coach.name }) : t('pages:loading')}>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!coach && !error && <Skeleton shape="panel" />}
      {coach && (
        <div className="coach">
          <CoachProfile coach={coach} first={isNarrow && first} />
          <section className="coach-services" aria-labelledby="services">
            {!isNarrow && first}
            <h2 id="services">{t('pages:coach.services')}</h2>
            {coach.services.length === 0 && !coach.forConnected && <Notice kind="quiet">{t('pages:coach.nothing')}</Notice>}
            <ul className="cards">
              {coach.services.map((service) => (
                <li key={service.slug}>
                  <ServiceCard coachSlug={coach.slug} service={service} banner={coach.banner} />
                </li>
              ))}
            </ul>
            {coach.waitlist && coach.services.length > 0 && (coach.banner === null || coach.banner.state === 'open') && (
              <p className="coach-wait">
                {t('pages:coach.nothingFits')} <Link href={joinAddress({ coach: coach.slug })}>{t('pages:coach.join')}</Link>
              </p>
            )}
            {coach.forConnected && (
              <ForConnected text={t(coach.services.length === 0 ? 'pages:connected.only' : 'pages:connected.more', { name: coach.name })} />
            )}
          </section>
        </div>
      )}
    </Page>
  );
}

function isMissing(error: unknown): boolean {
  const code = problemOf(error)?.code;
  return code === 'not_found' || code === 'invalid_input';
}
