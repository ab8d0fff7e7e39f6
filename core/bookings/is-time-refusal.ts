import type { TimeRefusal } from './booking-refusal.ts';

const CODES: ReadonlySet<string> = new Set([
  'slot_taken',
  'kept_for_waitlist',
  'not_open',
  'too_soon',
  'too_far',
  'no_open_cycle',
  'in_the_past',
  'limit_reached',
  'check_in_used',
] satisfies TimeRefusal['code'][]);

/** Whether it means "not at this time": another one may help. */
export const isTimeRefusal = (refusal: { readonly code: string }): refusal is TimeRefusal => CODES.has(refusal.code);
