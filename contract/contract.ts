import { audit } from './audit.ts';
import { overrides, publishedSlots, schedules } from './availability.ts';
import { bookings } from './bookings.ts';
import { closures } from './closures.ts';
import { forms, openForms } from './forms/forms.ts';
import { calendar, holds } from './calendar.ts';
import { clients } from './clients.ts';
import { cycles } from './cycles/cycles.ts';
import { placements } from './cycles/placements.ts';
import { portal } from './cycles/portal.ts';
import { regulars } from './cycles/regulars.ts';
import { tracker } from './cycles/tracker.ts';
import { coachBookings } from './coach-bookings.ts';
import { coaches } from './coaches.ts';
import { me } from './me.ts';
import { checkIns, ownPackages, packages, packageTemplates } from './packages/packages.ts';
import { asked, requests } from './requests/requests.ts';
import { ownSeries, series } from './series/series.ts';
import { rules } from './rules.ts';
import { services } from './services.ts';
import { account, apiKeys, session, setup } from './sign-in.ts';
import { ownWaitlist } from './waitlist/own-waitlist.ts';
import { waitlist } from './waitlist/waitlist.ts';
import { slots } from './slots.ts';
import { devMail, system } from './system.ts';
import { today } from './today.ts';
import { invitations, users } from './users.ts';

/** Everything server and browser say to each other. The API's types, checks, client and OpenAPI document all derive from it. */
export const contract = {
  setup,
  session,
  account,
  coaches,
  services,
  schedules,
  overrides,
  publishedSlots,
  slots,
  bookings,
  coachBookings,
  requests,
  asked,
  series,
  ownSeries,
  closures,
  packageTemplates,
  packages,
  checkIns,
  ownPackages,
  forms,
  openForms,
  waitlist,
  ownWaitlist,
  calendar,
  holds,
  clients,
  regulars,
  cycles,
  placements,
  tracker,
  portal,
  rules,
  today,
  me,
  audit,
  users,
  invitations,
  apiKeys,
  system,
  devMail,
};
