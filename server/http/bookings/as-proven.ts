import type { z } from 'zod';
import type { BookingView } from '../../../contract/bookings.ts';

type View = z.input<typeof BookingView>;

/** A booking for whoever holds a link to it: those who only typed its client's address are told nothing of what that client has. */
export const asProven = (view: View, provesClient: boolean | undefined): View =>
  provesClient === true ? view : { ...view, credit: null, creditIfCancelled: null };
