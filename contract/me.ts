import { oc } from '@orpc/contract';
import { z } from 'zod';
import { BookingView } from './bookings.ts';
import { FavouriteTime, FileView } from './clients.ts';
import { Id, line, Phone, queryInt, TimeZone } from './fields.ts';
import { LinkToken } from './link-token.ts';
import { OwnCredits } from './packages/own-credits.ts';

/** Whoever is signed in, as a client: with each coach who knows their address. */
export const MeView = z.object({
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  timeZone: TimeZone.nullable(),
  coaches: z.array(
    z.object({
      id: Id,
      slug: z.string(),
      name: z.string(),
      timeZone: TimeZone,
      /** False for a coach whose page is not public; booking goes by the coach's own links then. */
      bookable: z.boolean(),
      streakWeeks: z.int(),
      favourites: z.array(FavouriteTime),
      credits: OwnCredits,
    }),
  ),
});
export type MeView = z.infer<typeof MeView>;

/** A booking as its client sees it, with the links by which it can be changed; null once they have run out. */
export const MyBookingView = BookingView.extend({
  manageToken: LinkToken.nullable(),
  /** To all their dates of a cycle, of which this is one; there it is answered, while it is only proposed. Null for any other booking. */
  portalToken: LinkToken.nullable(),
});
export type MyBookingView = z.infer<typeof MyBookingView>;

const tags = ['Client account'];

export const me = {
  show: oc.route({ method: 'GET', path: '/me', tags }).output(MeView),
  /** Takes effect with every coach. */
  update: oc
    .route({ method: 'PUT', path: '/me', tags })
    .input(z.object({ name: line(120), phone: Phone.or(z.literal('')), timeZone: TimeZone.nullable() }))
    .output(MeView),
  /** `coming` by start, `past` latest first; cancelled ones are past. */
  bookings: oc
    .route({ method: 'GET', path: '/me/bookings', tags })
    .input(
      z.object({
        when: z.enum(['coming', 'past']),
        timeZone: TimeZone,
        offset: queryInt(0, 1_000_000).default(0),
        limit: queryInt(1, 200).default(50),
      }),
    )
    .output(z.object({ bookings: z.array(MyBookingView), total: z.int() })),
  /** Everything that is kept about me, with all coaches: one ZIP with JSON and calendar entries. */
  data: oc.route({ method: 'GET', path: '/me/data', tags }).output(FileView),
  /** For good, with every coach; refused while sessions are to come. Ends the account unless it runs a practice. */
  erase: oc.route({ method: 'POST', path: '/me/erase', tags, successStatus: 204 }),
};
