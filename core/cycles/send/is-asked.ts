import type { Placement } from '../placement.ts';

/** Sent, and the client has said nothing yet: what the coach plans for it may still differ from what they were told. */
export const isAsked = ({ booking, answer }: Pick<Placement, 'booking' | 'answer'>): boolean =>
  booking?.status === 'proposed' && answer === null;
