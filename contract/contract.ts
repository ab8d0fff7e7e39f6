import { overrides, publishedSlots, schedules } from './availability.ts';
import { bookings, coachBookings } from './bookings.ts';
import { calendar, holds } from './calendar.ts';
import { clients } from './clients.ts';
import { coaches } from './coaches.ts';
import { services } from './services.ts';
import { account, apiKeys, session, setup } from './sign-in.ts';
import { slots } from './slots.ts';
import { devMail, system } from './system.ts';

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
  calendar,
  holds,
  clients,
  apiKeys,
  system,
  devMail,
};
