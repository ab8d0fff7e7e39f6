import type { Placement } from '../placement.ts';

/**
 * Sent, and the client has not said yes: what the coach plans for it may still differ from what they were told. A no is without consequence until
 * the deadline, so what was declined can be moved, and is proposed anew.
 */
export const isProposed = ({ booking }: Pick<Placement, 'booking'>): boolean => booking?.status === 'proposed';
