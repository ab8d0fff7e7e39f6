import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api } from '../api.ts';
import { problemOf } from '../../problem-of.ts';
import { Booker } from '../booking/booker.tsx';
import { CreditsPart } from '../credits/credits-part.tsx';
import { Failure } from '../parts/failure.tsx';
import { ForConnected } from '../parts/for-connected.tsx';
import { Icon } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useZone } from '../slots/use-zone.ts';
import { t } from '../t.ts';
import { NotFoundPage } from './not-found-page.tsx';

interface ServicePageProps {
  readonly coachSlug: string;
  readonly serviceSlug: string;
}

/** Where one service is booked. */
export function ServicePage({ coachSlug, serviceSlug }: ServicePageProps) {
  const [timeZone] = useZone();
  const { data, error, refetch } = useQuery({
    queryKey: ['coach', coachSlug, serviceSlug, timeZone],
    queryFn: () => api.coaches.showService({ coachSlug, serviceSlug, timeZone }),
    placeholderData: (before) => before,
  });
  const code = problemOf(error)?.code;
  const service = data?.services.find(({ slug }) => slug === serviceSlug);
  if (code === 'not_found' || code === 'invalid_input' || (data && !service)) return <NotFoundPage />;
  const lead = data && (
    <Link className="page-up" href={`/${data.slug}`}>
      <Icon name="back" />
      {data.name}
    </Link>
  );
  return (
    <Page title={service && data ? t('pages:service.tab', { service: service.name, coach: data.name }) : t('pages:loading')} lead={lead}>
      {code === 'not_connected' && <ForConnected heading={t('pages:connected.title')} text={problemOf(error)?.detail ?? ''} />}
      {code === 'client_paused' && (
        <Notice kind="quiet">
          <h1 className="failure-title">{t('pages:paused.title')}</h1>
          <p>{problemOf(error)?.detail}</p>
        </Notice>
      )}
      {error && code !== 'not_connected' && code !== 'client_paused' && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton shape="panel" />}
      {data && service && <CreditsPart coachSlug={data.slug} />}
      {data && service && <Booker coach={data} service={service} />}
    </Page>
  );
}
