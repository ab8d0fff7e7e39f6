import { bookings } from './bookings.ts';
import { coaches } from './coaches.ts';
import { portal } from './cycles/portal.ts';
import { openForms } from './forms/forms.ts';
import { me } from './me.ts';
import { ownPackages } from './packages/packages.ts';
import { asked } from './requests/requests.ts';
import { ownSeries } from './series/series.ts';
import { account, session } from './sign-in.ts';
import { slots } from './slots.ts';
import { ownWaitlist } from './waitlist/own-waitlist.ts';

/** What clients and visitors say to the server. Their pages carry these routes alone: those of a practice would weigh more than all of their own. */
export const publicContract = {
  session,
  account,
  coaches,
  slots,
  bookings,
  asked,
  ownSeries,
  ownPackages,
  openForms,
  ownWaitlist,
  portal,
  me,
};
