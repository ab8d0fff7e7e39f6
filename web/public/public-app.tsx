import { Route, Switch } from 'wouter';
import { CoachPage } from './pages/coach-page.tsx';
import { FrontPage } from './pages/front-page.tsx';
import { ManagePage } from './pages/manage-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { ServicePage } from './pages/service-page.tsx';

/** One page per address. */
export function PublicApp() {
  return (
    <Switch>
      <Route path="/" component={FrontPage} />
      <Route path="/m/:token">{({ token }) => <ManagePage key={token} token={token} />}</Route>
      <Route path="/:coach">{({ coach }) => <CoachPage slug={coach} />}</Route>
      <Route path="/:coach/:service">
        {({ coach, service }) => <ServicePage key={`${coach}/${service}`} coachSlug={coach} serviceSlug={service} />}
      </Route>
      <Route component={NotFoundPage} />
    </Switch>
  );
}
