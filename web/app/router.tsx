import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { clientFilter } from './features/clients/list/client-filter.ts';
import { packageFilter } from './features/packages/list/package-filter.ts';
import { rosterFilter } from './features/roster/list/roster-filter.ts';
import { waitlistFilter } from './features/waitlist/list/waitlist-filter.ts';
import { queries } from './queries.ts';
import { queryClient } from './query-client.ts';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { PageWaiting } from './ui/page-waiting.tsx';
import { ProblemPage } from './pages/problem-page.tsx';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });

/** What the audit log is filtered by, as it stands in the address. */
interface AuditSearch {
  of?: string;
  from?: string;
  to?: string;
  who?: string;
  what?: string;
  subject?: string;
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('./pages/setup-page.tsx'), 'SetupPage'),
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { next?: string } => ({ next: text(search['next']) }),
  component: lazyRouteComponent(() => import('./pages/sign-in-page.tsx'), 'SignInPage'),
});
const signInLink = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/link',
  validateSearch: (search): { token?: string; next?: string } => ({ token: text(search['token']), next: text(search['next']) }),
  component: lazyRouteComponent(() => import('./pages/sign-in-link-page.tsx'), 'SignInLinkPage'),
});
const devMail = createRoute({
  getParentRoute: () => root,
  path: '/dev/mail',
  validateSearch: (search): { mail?: string } => ({ mail: text(search['mail']) }),
  component: lazyRouteComponent(() => import('./pages/dev-mail-page.tsx'), 'DevMailPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation/$token',
  component: lazyRouteComponent(() => import('./pages/door/invitation-page.tsx'), 'InvitationPage'),
});
const secondStep = createRoute({
  getParentRoute: () => root,
  path: '/second-step',
  validateSearch: (search): { next?: string } => ({ next: text(search['next']) }),
  component: lazyRouteComponent(() => import('./pages/door/second-step-page.tsx'), 'SecondStepPage'),
});

const app = createRoute({
  getParentRoute: () => root,
  path: '/app',
  beforeLoad: async ({ location }) => {
    const { session } = await queryClient.ensureQueryData(queries.session.show.queryOptions({ staleTime: 60_000 }));
    if (!session) throw redirect({ to: '/sign-in', search: { next: location.href } });
    if (session.needsTotp) throw redirect({ to: '/second-step', search: { next: location.href } });
    // Clients have their own pages, outside the coach's app.
    if (session.user.role === 'client' && !session.coach) throw redirect({ href: '/me', reloadDocument: true });
    return { session };
  },
  component: lazyRouteComponent(() => import('./shell/app-frame.tsx'), 'AppFrame'),
});

const today = createRoute({
  getParentRoute: () => app,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/today-page.tsx'), 'TodayPage'),
});
const day = createRoute({
  getParentRoute: () => app,
  path: '/day/$date',
  component: lazyRouteComponent(() => import('./pages/day-page.tsx'), 'DayPage'),
});
const calendar = createRoute({
  getParentRoute: () => app,
  path: '/calendar',
  validateSearch: (search): { booking?: string; kept?: string } => ({ booking: text(search['booking']), kept: text(search['kept']) }),
  component: lazyRouteComponent(() => import('./pages/calendar-page.tsx'), 'CalendarPage'),
});
const clients = createRoute({
  getParentRoute: () => app,
  path: '/clients',
  validateSearch: clientFilter,
  component: lazyRouteComponent(() => import('./pages/clients-page.tsx'), 'ClientsPage'),
});
const clientImport = createRoute({
  getParentRoute: () => app,
  path: '/clients/import',
  component: lazyRouteComponent(() => import('./pages/client-import-page.tsx'), 'ClientImportPage'),
});
const client = createRoute({
  getParentRoute: () => app,
  path: '/clients/$clientId',
  component: lazyRouteComponent(() => import('./pages/client-page.tsx'), 'ClientPage'),
});
const roster = createRoute({
  getParentRoute: () => app,
  path: '/cycles/roster',
  validateSearch: rosterFilter,
  component: lazyRouteComponent(() => import('./pages/cycles/roster-page.tsx'), 'RosterPage'),
});
const rosterImport = createRoute({
  getParentRoute: () => app,
  path: '/cycles/roster/import',
  component: lazyRouteComponent(() => import('./pages/cycles/roster-import-page.tsx'), 'RosterImportPage'),
});
const cycles = createRoute({
  getParentRoute: () => app,
  path: '/cycles',
  component: lazyRouteComponent(() => import('./pages/cycles/cycles-page.tsx'), 'CyclesPage'),
});
const newCycle = createRoute({
  getParentRoute: () => app,
  path: '/cycles/new',
  component: lazyRouteComponent(() => import('./pages/cycles/new-cycle-page.tsx'), 'NewCyclePage'),
});
const cycle = createRoute({
  getParentRoute: () => app,
  path: '/cycles/$cycleId',
  validateSearch: (search): { part?: string; move?: string } => ({ part: text(search['part']), move: text(search['move']) }),
  component: lazyRouteComponent(() => import('./pages/cycles/cycle-page.tsx'), 'CyclePage'),
});
const requests = createRoute({
  getParentRoute: () => app,
  path: '/requests',
  validateSearch: (search): { show?: 'closed' } => (search['show'] === 'closed' ? { show: 'closed' } : {}),
  component: lazyRouteComponent(() => import('./pages/requests-page.tsx'), 'RequestsPage'),
});
/** The same page with one of them open. */
const request = createRoute({ getParentRoute: () => requests, path: '/$requestId' });
const seriesList = createRoute({
  getParentRoute: () => app,
  path: '/recurring',
  validateSearch: (search): { show?: 'over' } => (search['show'] === 'over' ? { show: 'over' } : {}),
  component: lazyRouteComponent(() => import('./pages/series/series-list-page.tsx'), 'SeriesListPage'),
});
const oneSeries = createRoute({
  getParentRoute: () => app,
  path: '/recurring/$seriesId',
  component: lazyRouteComponent(() => import('./pages/series/series-page.tsx'), 'SeriesPage'),
});
const waitlist = createRoute({
  getParentRoute: () => app,
  path: '/waitlist',
  validateSearch: waitlistFilter,
  component: lazyRouteComponent(() => import('./pages/waitlist/waitlist-page.tsx'), 'WaitlistPage'),
});
const packages = createRoute({
  getParentRoute: () => app,
  path: '/packages',
  validateSearch: packageFilter,
  component: lazyRouteComponent(() => import('./pages/packages/packages-page.tsx'), 'PackagesPage'),
});
const onePackage = createRoute({
  getParentRoute: () => app,
  path: '/packages/$packageId',
  component: lazyRouteComponent(() => import('./pages/packages/package-page.tsx'), 'PackagePage'),
});
const services = createRoute({
  getParentRoute: () => app,
  path: '/services',
  component: lazyRouteComponent(() => import('./pages/services-page.tsx'), 'ServicesPage'),
});
const service = createRoute({
  getParentRoute: () => app,
  path: '/services/$serviceId',
  component: lazyRouteComponent(() => import('./pages/service-page.tsx'), 'ServicePage'),
});
const forms = createRoute({
  getParentRoute: () => app,
  path: '/forms',
  component: lazyRouteComponent(() => import('./pages/forms/forms-page.tsx'), 'FormsPage'),
});
const formAnswers = createRoute({
  getParentRoute: () => app,
  path: '/forms/answers',
  validateSearch: (search): { form?: string; search?: string } => ({ form: text(search['form']), search: text(search['search']) }),
  component: lazyRouteComponent(() => import('./pages/forms/form-answers-page.tsx'), 'FormAnswersPage'),
});
const form = createRoute({
  getParentRoute: () => app,
  path: '/forms/$formId',
  validateSearch: (search): { start?: 'check_in' } => (search['start'] === 'check_in' ? { start: 'check_in' } : {}),
  component: lazyRouteComponent(() => import('./pages/forms/form-page.tsx'), 'FormPage'),
});
const availability = createRoute({
  getParentRoute: () => app,
  path: '/availability',
  validateSearch: (search): { part?: string } => ({ part: text(search['part']) }),
  component: lazyRouteComponent(() => import('./pages/availability-page.tsx'), 'AvailabilityPage'),
});
const settings = createRoute({
  getParentRoute: () => app,
  path: '/settings',
  validateSearch: (search): { part?: string } => ({ part: text(search['part']) }),
  component: lazyRouteComponent(() => import('./pages/settings-page.tsx'), 'SettingsPage'),
});
const audit = createRoute({
  getParentRoute: () => app,
  path: '/audit',
  validateSearch: (search): AuditSearch => ({
    of: text(search['of']),
    from: text(search['from']),
    to: text(search['to']),
    who: text(search['who']),
    what: text(search['what']),
    subject: text(search['subject']),
  }),
  component: lazyRouteComponent(() => import('./pages/owner/audit-page.tsx'), 'AuditPage'),
});
const system = createRoute({
  getParentRoute: () => app,
  path: '/system',
  validateSearch: (search): { part?: string } => ({ part: text(search['part']) }),
  component: lazyRouteComponent(() => import('./pages/owner/system-page.tsx'), 'SystemPage'),
});

/** One route for each address of the coach's app; every page arrives when it is first opened. */
export const router = createRouter({
  routeTree: root.addChildren([
    setup,
    signIn,
    signInLink,
    devMail,
    invitation,
    secondStep,
    app.addChildren([
      today,
      day,
      calendar,
      clients,
      clientImport,
      client,
      cycles,
      roster,
      rosterImport,
      newCycle,
      cycle,
      requests.addChildren([request]),
      seriesList,
      oneSeries,
      waitlist,
      packages,
      onePackage,
      services,
      service,
      forms,
      formAnswers,
      form,
      availability,
      settings,
      audit,
      system,
    ]),
  ]),
  defaultPreload: 'intent',
  defaultPendingMs: 200,
  defaultPendingComponent: PageWaiting,
  defaultErrorComponent: ProblemPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
