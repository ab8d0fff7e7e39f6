import type { z } from 'zod';
import type { BookSlotInput } from '../../../contract/bookings.ts';
import type { VisitorOrder } from '../../actions/bookings/visitor/visitor-wish.ts';

type Order = Omit<z.output<typeof BookSlotInput>, 'startsAt' | 'backupStartsAt'>;

/** What a visitor sent of themselves and of what they want, but for its times. */
export const visitorOrder = (coach: { readonly id: string }, body: Order): VisitorOrder => ({
  coachId: coach.id,
  coachSlug: body.coachSlug,
  serviceSlug: body.serviceSlug,
  durationMinutes: body.durationMinutes,
  currency: body.currency ?? null,
  name: body.name,
  email: body.email,
  phone: body.phone ?? '',
  note: body.note,
  timeZone: body.timeZone,
  useCredits: body.useCredits,
  ...(body.form && { form: body.form }),
});
