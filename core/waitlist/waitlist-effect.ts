import type { Instant } from '../time/instant.ts';

/**
 * What there is to tell somebody in line: `joined` (what they wait for, with their link), `changed` (so they wait now), `offered` a time, `offer_gone`
 * (somebody was faster, or the coach took it back), `offer_over` (they let it pass; they stay in line), `position` (they moved up), `expired` (they
 * wait no more), `left` (the coach took them off the list), `opening_soon` and `opened` (the cycle they wait for can be booked).
 */
export const WAITLIST_MAIL_EVENTS = [
  'joined',
  'changed',
  'offered',
  'offer_gone',
  'offer_over',
  'position',
  'expired',
  'left',
  'opening_soon',
  'opened',
] as const;
export type WaitlistMailEvent = (typeof WAITLIST_MAIL_EVENTS)[number];

/** A mail to a client who waits. Sent as things stand when it leaves. */
export interface WaitlistMailEffect {
  readonly kind: 'waitlist_mail';
  /** `waitlist:{entry or offer id}:{event}`, and what tells one from the next of its kind. */
  readonly key: string;
  readonly entryId: string;
  readonly event: WaitlistMailEvent;
  /** Of the three events about an offer. */
  readonly offerId?: string;
  /** Of `position`: as it was when the line was looked at. */
  readonly position?: number;
  /** Of `position`: when that was. */
  readonly toldAt?: Instant;
  /** Of `offer_gone`, where neither somebody else nor the coach took it: they have a session on that day by now. */
  readonly because?: 'booked_that_day';
  /** Not to be done sooner than so many seconds after the commit: there may be an undo. */
  readonly afterSeconds?: number;
  /** Its client has just done something and waits for it: it leaves in their quiet hours too. */
  readonly asked?: boolean;
  /** It waited until then for the end of the client's quiet hours. */
  readonly putOffUntil?: Instant;
}
