import type { BookingWish } from '../../../../core/bookings/decide-booking.ts';
import type { CheckInMonth } from '../../../../core/check-ins/check-in-month.ts';
import type { AnswersWish } from '../../../../core/forms/decide-answers.ts';
import type { ClientRow } from '../../../db/clients/find-client.ts';
import type { ActionContext } from '../../action-context.ts';

/** Who books by the public page, and what, but for its times. */
export interface VisitorOrder {
  /** Already looked up from the address, so that a key is one coach's. */
  readonly coachId: string;
  readonly coachSlug: string;
  readonly serviceSlug: string;
  readonly durationMinutes: number | undefined;
  readonly currency: string | null;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly note: string;
  readonly timeZone: string;
  /** Left out: credits are used where there are any. */
  readonly useCredits?: boolean;
  /** What they answered of what the service asks; left out where they leave it for later. */
  readonly form?: AnswersWish;
}

/** What a visitor wishes, whatever the times: bound by every rule, and both sides are told. `known` is whose address it is. */
export const visitorWish = (
  ctx: ActionContext,
  order: VisitorOrder,
  known: ClientRow | undefined,
  checkIns: readonly CheckInMonth[],
): Omit<BookingWish, 'bookingId' | 'startsAt'> => ({
  clientId: known?.id ?? ctx.newId(),
  currency: order.currency,
  clientName: order.name,
  clientEmail: order.email,
  clientPhone: order.phone,
  clientTimeZone: order.timeZone,
  clientNote: order.note,
  by: 'client',
  overbook: false,
  userId: null,
  tell: ['client', 'coach'],
  checkIns,
  useCredits: order.useCredits ?? true,
});
