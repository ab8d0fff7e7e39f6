import { ok, refuse, type Result } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import type { Booking, BookingParty } from '../booking.ts';
import { askMail } from '../mails/ask-mail.ts';
import type { BookingEffect } from '../booking-effect.ts';
import type { BookingRefusal } from '../booking-refusal.ts';
import { UNDO_SECONDS } from '../mails/undo-seconds.ts';

export interface AskWish {
  readonly by: BookingParty;
  /** Whether there is an open question already. */
  readonly asked: boolean;
  /** The id of the question that would be asked. */
  readonly requestId: string;
  readonly now: Instant;
}

/** May the client be asked to choose another time? By the coach, of a confirmed session to come, once until it is answered. */
export function decideAskToMove(
  booking: Booking,
  { by, asked, requestId, now }: AskWish,
): Result<readonly BookingEffect[], BookingRefusal> {
  if (by === 'coach' && booking.status === 'proposed') return refuse({ code: 'only_proposed' });
  if (by === 'coach' && booking.status === 'requested') return refuse({ code: 'only_requested' });
  if (by !== 'coach' || booking.status !== 'confirmed' || now >= booking.startsAt) return refuse({ code: 'not_changeable' });
  if (asked) return refuse({ code: 'asked_already' });
  return ok([askMail(booking.id, 'asked', requestId, { afterSeconds: UNDO_SECONDS })]);
}
