import type { z } from 'zod';
import type { BookingView } from '../../../contract/bookings.ts';
import type { BookingDetails } from '../../db/booking-details.ts';

type View = z.input<typeof BookingView>;

/**
 * A booking for whoever holds a link to it: those who only typed its client's address are told nothing of what that client has, and do not change what they
 * answered.
 */
export function asProven(view: View, { formProven }: Pick<BookingDetails, 'formProven'>, provesClient: boolean | undefined): View {
  if (provesClient === true) return view;
  const form = view.form && { ...view.form, canAnswer: view.form.canAnswer && !formProven };
  return { ...view, form, credit: null, creditIfCancelled: null, creditUntil: null };
}
