import type { WaitlistTarget as Sent } from '../../../contract/waitlist/wish.ts';
import type { WaitlistTarget } from '../../../core/waitlist/entry/waitlist-entry.ts';

/** What is waited for, as the rules know it. */
export const targetOf = (target: Sent): WaitlistTarget =>
  target.kind === 'slot' ? { kind: 'slot', startsAt: Date.parse(target.startsAt) } : target;
