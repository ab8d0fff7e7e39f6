import { type BookingStanding, mailVerdict } from '../../bookings/mails/mail-verdict.ts';
import type { Instant } from '../../time/instant.ts';
import type { BookingRequest } from '../booking-request.ts';
import { isOpen } from '../is-open.ts';
import type { RequestMailEffect } from '../request-effect.ts';

/** How a request and its sessions stand at the moment a mail about it would leave. */
export interface RequestStanding extends Pick<BookingRequest, 'state' | 'answerBy' | 'version' | 'waitsFor'> {
  readonly bookings: readonly BookingStanding[];
}

/** Of what was agreed something has to be left; what hangs on an undo waits for it, for what is left out would never be told. */
function agreedVerdict({ state, bookings }: RequestStanding, now: Instant): 'send' | 'wait' | 'overtaken' {
  if (state !== 'approved') return 'overtaken';
  const verdicts = bookings.map((booking) => mailVerdict({ event: 'booked' }, booking, now));
  if (verdicts.includes('wait')) return 'wait';
  return verdicts.includes('send') ? 'send' : 'overtaken';
}

/**
 * May this mail still leave? That something was asked for is told while the coach has to answer it, for the mail names that deadline; a turn in the
 * conversation, as long as nothing was said since, for then the later mail tells it all; an end, if that is how it ended.
 */
export function requestMailVerdict(
  { event, version }: Pick<RequestMailEffect, 'event' | 'version'>,
  standing: RequestStanding,
  now: Instant,
): 'send' | 'wait' | 'overtaken' {
  switch (event) {
    case 'asked':
      return isOpen(standing, now) && standing.waitsFor === 'coach' ? 'send' : 'overtaken';
    case 'suggested':
    case 'question':
    case 'answer':
      return isOpen(standing, now) && standing.version === version ? 'send' : 'overtaken';
    case 'approved':
    case 'accepted':
      return agreedVerdict(standing, now);
    case 'declined':
    case 'withdrawn':
    case 'expired':
      return standing.state === event ? 'send' : 'overtaken';
  }
}
