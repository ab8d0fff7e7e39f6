import type { AvailabilityInput } from '../availability/availability-input.ts';
import { withOwnCycles } from '../availability/with-own-cycles.ts';
import { withoutNotice } from '../availability/without-notice.ts';
import { openToAsk } from '../requests/open-to-ask.ts';
import type { RequestRules } from '../requests/request-rules.ts';
import type { BookingParty } from './booking.ts';
import type { DateRange } from '../time/date-range.ts';

export interface Bound {
  readonly by: BookingParty;
  /** The coach has asked this client to choose another time. */
  readonly asked?: boolean;
  /** Days of cycles in which the client has dates of their own: open to them, whoever else may book. */
  readonly ownCycles?: readonly DateRange[];
  /** Of whoever looks for a time to book: what they can't book they may ask for. Left out for a move, which nobody has to say yes to. */
  readonly requests?: Pick<RequestRules, 'requestOverLimit'>;
}

/**
 * The rules that bind whoever looks for a time. The coach is bound by no notice, window, cycle or limit (requirement S3): open are the times of the
 * hours that nobody has taken. A client who was asked for another time is bound by no notice.
 */
export function boundFor(input: AvailabilityInput, { by, asked = false, ownCycles = [], requests }: Bound): AvailabilityInput {
  if (by === 'coach') return { ...input, onlyWithin: null, rules: { ...input.rules, noticeMinutes: 0, windowDays: 730, limits: [] } };
  const own = withOwnCycles(requests ? openToAsk(input, requests) : input, ownCycles);
  return asked ? withoutNotice(own) : own;
}
