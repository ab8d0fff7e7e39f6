import { api } from './api.ts';
import { bookings } from './bookings.ts';
import { calendar } from './calendar.ts';
import { clients } from './clients.ts';
import { coachBookings } from './coach-bookings.ts';
import { coaches } from './coaches.ts';
import { devMail } from './dev-mail.ts';
import { holds } from './holds.ts';
import { overrides } from './overrides.ts';
import { publishedSlots } from './published-slots.ts';
import { schedules } from './schedules.ts';
import { services } from './services.ts';
import { account } from './sign-in/account.ts';
import { apiKeys } from './sign-in/api-keys.ts';
import { session } from './sign-in/session.ts';
import { setup } from './sign-in/setup.ts';
import { slots } from './slots.ts';
import { system } from './system.ts';

/** One handler for every line of the contract; the compiler counts them. */
export const router = api.router({
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
});
