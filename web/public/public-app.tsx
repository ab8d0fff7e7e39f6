import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { CoachPage } from './pages/coach-page.tsx';
import { FrontPage } from './pages/front-page.tsx';
import { ManagePage } from './pages/manage-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { Skeleton } from './parts/skeleton.tsx';
import { ServicePage } from './pages/service-page.tsx';

// Whoever comes to book never needs these.
const MePage = lazy(() => import('./pages/me-page.tsx').then((file) => ({ default: file.MePage })));
const MyPackagesPage = lazy(() => import('./pages/my-packages-page.tsx').then((file) => ({ default: file.MyPackagesPage })));
const MyDetailsPage = lazy(() => import('./pages/my-details-page.tsx').then((file) => ({ default: file.MyDetailsPage })));
const JoinPage = lazy(() => import('./pages/join-page.tsx').then((file) => ({ default: file.JoinPage })));
const WaitlistPage = lazy(() => import('./pages/waitlist-page.tsx').then((file) => ({ default: file.WaitlistPage })));
const PortalPage = lazy(() => import('./pages/portal-page.tsx').then((file) => ({ default: file.PortalPage })));

function Later({ page: Shown }: { readonly page: ComponentType }) {
  return (
    <Suspense fallback={<Skeleton shape="panel" />}>
      <Shown />
    </Suspense>
  );
}

/** One page per address. */
export function PublicApp() {
  return (
    <Switch>
      <Route path="/" component={FrontPage} />
      <Route path="/me">
        <Later page={MePage} />
      </Route>
      <Route path="/me/packages">
        <Later page={MyPackagesPage} />
      </Route>
      <Route path="/me/details">
        <Later page={MyDetailsPage} />
      </Route>
      <Route path="/c/:token">
        {({ token }) => (
          <Suspense fallback={<Skeleton shape="panel" />}>
            <PortalPage key={token} token={token} />
          </Suspense>
        )}
      </Route>
      <Route path="/waitlist/join/:coach">
        {({ coach }) => (
          <Suspense fallback={<Skeleton shape="panel" />}>
            <JoinPage key={coach} slug={coach} />
          </Suspense>
        )}
      </Route>
      <Route path="/waitlist/:token">
        {({ token }) => (
          <Suspense fallback={<Skeleton shape="panel" />}>
            <WaitlistPage key={token} token={token} />
          </Suspense>
        )}
      </Route>
      <Route path="/m/:token">{({ token }) => <ManagePage key={token} token={token} />}</Route>
      <Route path="/:coach">{({ coach }) => <CoachPage slug={coach} />}</Route>
      <Route path="/:coach/:service">
        {({ coach, service }) => <ServicePage key={`${coach}/${service}`} coachSlug={coach} serviceSlug={service} />}
      </Route>
      <Route component={NotFoundPage} />
    </Switch>
  );
}
