import '../style/portal.css';
import { Link } from 'wouter';
import { problemOf } from '../../problem-of.ts';
import { useLive } from '../live/use-live.ts';
import { Failure } from '../parts/failure.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { DeadPortal } from '../portal/dead-portal.tsx';
import { PortalSeen } from '../portal/portal-seen.tsx';
import { pt } from '../portal/pt.ts';
import { usePortal } from '../portal/use-portal.ts';
import { useZone } from '../slots/use-zone.ts';

/** One client's dates of one cycle, by the link in their mail: answered on a phone, in a minute. */
export function PortalPage({ token }: { readonly token: string }) {
  const [timeZone] = useZone();
  const portal = usePortal(token, timeZone);
  const { data: view, error, refetch } = portal.query;
  useLive(view?.coach.slug);
  const code = problemOf(error)?.code;
  if (code === 'not_found' || code === 'invalid_input') return <DeadPortal token={token} />;
  const lead = view && (
    <Link className="page-up" href={`/${view.coach.slug}`}>
      <Icon name="back" />
      {view.coach.name}
    </Link>
  );
  return (
    <Page title={view ? pt('portal:tab', { coach: view.coach.name }) : pt('pages:loading')} lead={lead}>
      {error && !view && <Failure error={error} onRetry={() => void refetch()} />}
      {!view && !error && (
        <div className="portal">
          <Skeleton shape="line" count={2} />
          <Skeleton shape="card" count={4} />
        </div>
      )}
      {view && <PortalSeen token={token} view={view} portal={portal} />}
    </Page>
  );
}
