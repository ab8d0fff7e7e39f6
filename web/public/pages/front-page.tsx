import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, Redirect } from 'wouter';
import { api } from '../api.ts';
import { Failure } from '../parts/failure.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { t } from '../t.ts';

/** Who can be booked here. One coach needs no list; none means that nobody has set this up yet. */
export function FrontPage() {
  const { data, error, refetch } = useQuery({ queryKey: ['coaches'], queryFn: () => api.coaches.list() });
  const empty = data?.length === 0;
  useEffect(() => {
    if (empty) location.replace('/setup');
  }, [empty]);
  const [only] = data ?? [];
  if (only && data?.length === 1) return <Redirect to={`/${only.slug}`} replace />;
  return (
    <Page title={t('pages:front.title')}>
      <section className="front">
        <h1>{t('pages:front.title')}</h1>
        {error && <Failure heading="h2" error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton shape="card" count={3} />}
        <ul className="cards">
          {data?.map((coach) => (
            <li key={coach.slug}>
              <Link className="card" href={`/${coach.slug}`}>
                <span className="card-body">
                  <strong className="card-title">{coach.name}</strong>
                  <span className="card-text">{coach.headline}</span>
                </span>
                <Icon name="next" />
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
