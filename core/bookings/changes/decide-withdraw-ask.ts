import { ok, refuse, type Result } from '../../result.ts';
import { askMail } from '../mails/ask-mail.ts';
import type { BookingEffect } from '../booking-effect.ts';
import type { BookingRefusal } from '../booking-refusal.ts';
import { bookingMailKey } from '../mails/booking-mail-key.ts';

/** Takes a question back. Only who has heard of it must hear of this. */
export const decideWithdrawAsk = (bookingId: string, requestId: string | null): Result<readonly BookingEffect[], BookingRefusal> =>
  requestId === null
    ? refuse({ code: 'nothing_asked' })
    : ok([askMail(bookingId, 'ask_withdrawn', requestId, { onlyAfter: bookingMailKey(bookingId, 'asked', requestId, 'client') })]);
