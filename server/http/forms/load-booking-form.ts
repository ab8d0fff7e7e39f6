import type { z } from 'zod';
import type { BookingForm } from '../../../contract/forms/form-view.ts';
import { isSealed } from '../../../core/forms/is-sealed.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import type { BookingDetails } from '../../db/booking-details.ts';
import { findAnswers } from '../../db/forms/answers.ts';
import { findFormOfBooking } from '../../db/forms/forms.ts';
import type { HttpContext } from '../http-context.ts';
import { bookingForm } from './form-view.ts';

/** The form of one booking, of whoever was found to be allowed to see it; null for none. */
export async function loadBookingForm(
  { database, action }: HttpContext,
  actor: Actor,
  booking: BookingDetails,
): Promise<z.input<typeof BookingForm> | null> {
  const { id, coachId } = booking;
  const [form, given] = await Promise.all([findFormOfBooking(database, coachId, id), findAnswers(database, coachId, id)]);
  return form ? bookingForm(booking, form, given, { sealed: isSealed(given, actor), now: action.clock.now() }) : null;
}
