import type { z } from 'zod';
import type { BookingForm } from '../../../contract/forms/form-view.ts';
import type { BookingDetails } from '../../db/booking-details.ts';
import { findAnswers } from '../../db/forms/answers.ts';
import { findCurrentVersion, findFormVersion } from '../../db/forms/forms.ts';
import { findService } from '../../db/services.ts';
import type { HttpContext } from '../http-context.ts';
import { bookingForm } from './form-view.ts';

/** The form of one booking, of whoever was found to be allowed to see it: the version that was answered, else what its service asks now. Null for none. */
export async function loadBookingForm(
  { database, action }: HttpContext,
  booking: BookingDetails,
): Promise<z.input<typeof BookingForm> | null> {
  const { id, coachId, serviceId } = booking;
  const [given, service] = await Promise.all([findAnswers(database, coachId, id), findService(database, coachId, serviceId)]);
  const formId = service?.formId ?? null;
  const form = given
    ? await findFormVersion(database, coachId, given.formId, given.formVersion)
    : formId !== null && (await findCurrentVersion(database, coachId, formId));
  return form ? bookingForm(booking, form, given, action.clock.now()) : null;
}
