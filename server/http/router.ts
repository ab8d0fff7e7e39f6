import { api } from './api.ts';
import { clientBookings } from './bookings/client-bookings.ts';
import { clientSeries } from './bookings/client-series.ts';
import { coachChanges } from './bookings/coach-changes.ts';
import { manageNext } from './bookings/manage-next.ts';
import { bookings } from './bookings.ts';
import { coachBookings } from './coach-bookings.ts';
import { board } from './cycles/board/board.ts';
import { sending } from './cycles/sending.ts';
import { summary } from './cycles/summary.ts';
import { portal } from './cycles/portal.ts';
import { ownPackages } from './packages/own-packages.ts';
import { packageTemplates } from './packages/package-templates.ts';
import { packages } from './packages/packages.ts';
import { creditsOfSessions } from './packages/credits-of-sessions.ts';
import { audit } from './practice/audit.ts';
import { calendar } from './practice/calendar.ts';
import { clientImport } from './practice/client-import.ts';
import { checkIns } from './packages/check-ins.ts';
import { clients } from './practice/clients.ts';
import { coaches } from './practice/coaches.ts';
import { holds } from './practice/holds.ts';
import { runs } from './cycles/runs.ts';
import { forms } from './forms/forms.ts';
import { openForms } from './forms/open-forms.ts';
import { me } from './me/me.ts';
import { overrides } from './practice/overrides.ts';
import { plan } from './practice/plan.ts';
import { publishedSlots } from './practice/published-slots.ts';
import { regulars } from './practice/regulars.ts';
import { asked } from './requests/asked.ts';
import { requests } from './requests/requests.ts';
import { rosterImport } from './practice/roster-import.ts';
import { rules } from './practice/rules.ts';
import { schedules } from './practice/schedules.ts';
import { services } from './practice/services.ts';
import { today } from './practice/today.ts';
import { account } from './sign-in/account.ts';
import { apiKeys } from './sign-in/api-keys.ts';
import { session } from './sign-in/session.ts';
import { setup } from './sign-in/setup.ts';
import { ownSeries } from './series/own-series.ts';
import { series } from './series/series.ts';
import { slots } from './slots.ts';
import { devMail } from './system/dev-mail.ts';
import { invitations } from './system/invitations.ts';
import { system } from './system/system.ts';
import { closures } from './closures/closures.ts';
import { tracker } from './cycles/tracker/tracker.ts';
import { users } from './system/users.ts';
import { entries } from './waitlist/entries.ts';
import { freedTimes } from './waitlist/freed-times.ts';
import { ownAnswers } from './waitlist/own-answers.ts';
import { ownEntries } from './waitlist/own-entries.ts';
import { whoFits } from './waitlist/who-fits.ts';
import { cycles } from './cycles/cycles.ts';

/** One handler for every line of the contract; the compiler counts them. */
export const router = api.router({
  setup,
  session,
  account,
  apiKeys,
  coaches,
  services,
  schedules,
  overrides: { ...overrides, ...plan },
  publishedSlots,
  slots,
  bookings: { ...bookings, ...manageNext, ...clientBookings, ...clientSeries },
  requests,
  asked,
  series,
  ownSeries,
  closures,
  packageTemplates,
  packages: { ...packages, ...creditsOfSessions },
  checkIns,
  ownPackages,
  forms,
  openForms,
  waitlist: { ...entries, ...freedTimes, ...whoFits },
  ownWaitlist: { ...ownEntries, ...ownAnswers },
  coachBookings: { ...coachBookings, ...coachChanges },
  calendar,
  holds,
  clients: { ...clients, ...clientImport },
  cycles: { ...cycles, ...summary },
  regulars: { ...regulars, ...rosterImport },
  placements: { ...board, ...sending, ...runs },
  tracker,
  portal,
  rules,
  today,
  me,
  audit: { list: audit.list },
  users,
  invitations,
  system: { ...system, audit: audit.ofAll },
  devMail,
});
