import type { Booking } from '../booking.ts';
import type { BookingRefusal } from '../booking-refusal.ts';
import { cancelRefusal } from './cancel-refusal.ts';
import type { ChangeWish } from './change-wish.ts';
import { moveRefusal } from './move-refusal.ts';

const POLICY_CODES = ['cancel_too_late', 'move_too_late', 'moved_too_often'] as const satisfies readonly BookingRefusal['code'][];

/** A refusal by what the client agreed to, and by nothing else. */
export type PolicyRefusal = Extract<BookingRefusal, { readonly code: (typeof POLICY_CODES)[number] }>;

const isPolicy = (refusal: BookingRefusal | null): refusal is PolicyRefusal =>
  refusal !== null && (POLICY_CODES as readonly string[]).includes(refusal.code);

/**
 * What the policy frozen on the booking says to its client now: null where they could do it by themselves, or where it is not the policy that is in the
 * way; nothing is agreed on yet while a session is only asked for or proposed. The coach is exempt, and is told.
 */
export function policyRefusals(
  booking: Booking,
  { asked, now }: Omit<ChangeWish, 'by'>,
): { readonly cancel: PolicyRefusal | null; readonly move: PolicyRefusal | null } {
  if (booking.status !== 'confirmed') return { cancel: null, move: null };
  const wish: ChangeWish = { by: 'client', asked, now };
  const [cancel, move] = [cancelRefusal(booking, wish), moveRefusal(booking, wish)];
  return { cancel: isPolicy(cancel) ? cancel : null, move: isPolicy(move) ? move : null };
}
