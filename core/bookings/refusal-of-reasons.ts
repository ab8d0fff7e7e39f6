import type { ClosedReason } from '../availability/closed-reason.ts';
import type { BookingRefusal } from './booking-refusal.ts';

/** Which refusal is told first when several reasons hold: what nobody can change, then what somebody took, then what was never open. */
const ORDER = [
  'in_the_past',
  'too_soon',
  'too_far',
  'no_open_cycle',
  'taken',
  'kept',
  'other_schedule',
  'blocked',
  'outside_hours',
  'off_grid',
  'limit_reached',
] as const satisfies readonly ClosedReason['code'][];

function toRefusal(reason: ClosedReason): BookingRefusal {
  switch (reason.code) {
    case 'in_the_past':
      return { code: 'in_the_past' };
    case 'too_soon':
      return { code: 'too_soon', earliest: reason.earliest };
    case 'too_far':
      return { code: 'too_far', latest: reason.latest };
    case 'no_open_cycle':
      return { code: 'no_open_cycle' };
    // A client is not told by what: a block is the coach's own affair.
    case 'taken':
    case 'kept':
    case 'other_schedule':
    case 'blocked':
      return { code: 'slot_taken' };
    case 'outside_hours':
    case 'off_grid':
      return { code: 'not_open' };
    case 'limit_reached':
      return { code: 'limit_reached', per: reason.per, most: reason.most };
  }
}

/** What a client is told of all that speaks against a time; null where nothing does. */
export function refusalOfReasons(reasons: readonly ClosedReason[]): BookingRefusal | null {
  for (const code of ORDER) {
    const reason = reasons.find((each) => each.code === code);
    if (reason) return toRefusal(reason);
  }
  return null;
}
