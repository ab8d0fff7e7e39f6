import { sentence } from '../../../locales/sentence.ts';
import { eraseMe } from '../../actions/me/erase-me.ts';
import { updateMe } from '../../actions/me/update-me.ts';
import { listMyBookings } from '../../db/clients/list-my-bookings.ts';
import { listMyClients } from '../../db/clients/list-my-clients.ts';
import { api } from '../api.ts';
import { bookingView } from '../booking-view.ts';
import { knownTimeZone } from '../known-time-zone.ts';
import { clientDataFile } from '../practice/clients/client-data-file.ts';
import { valueOf } from '../problem.ts';
import { signedIn } from '../sign-in/signed-in.ts';
import { meView } from './me-view.ts';

/** The client's own account: the same person with every coach who knows their address. */
export const me = {
  show: api.me.show.handler(({ context }) => meView(context)),

  update: api.me.update.handler(async ({ input, context }) => {
    if (input.timeZone !== null) knownTimeZone(input.timeZone);
    valueOf(await updateMe(context.action, signedIn(context), input));
    return meView(context);
  }),

  data: api.me.data.handler(async ({ context }) => {
    const clients = await listMyClients(context.database, signedIn(context).userId);
    return clientDataFile(context, clients, 'client');
  }),

  erase: api.me.erase.handler(async ({ context }) => {
    valueOf(await eraseMe(context.action, signedIn(context), sentence('privacy:erasedName')));
  }),

  bookings: api.me.bookings.handler(async ({ input, context }) => {
    const { when, timeZone, offset, limit } = input;
    knownTimeZone(timeZone);
    const { database, action } = context;
    const now = action.clock.now();
    const clients = await listMyClients(database, signedIn(context).userId);
    const { bookings, total } = await listMyBookings(database, { clientIds: clients.map(({ id }) => id), when, now, offset, limit });
    return {
      total,
      bookings: bookings.map((details) => ({
        ...bookingView(details, now, 'client', timeZone),
        manageToken: details.tokenId === null ? null : action.linkToken(details.tokenId).token,
        portalToken: details.portalTokenId === null ? null : action.linkToken(details.portalTokenId).token,
      })),
    };
  }),
};
