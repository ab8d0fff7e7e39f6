import type { Banner } from '../../../contract/cycles/banner.ts';

/** Whether nobody can book now what is booked in cycles. What is full may have a time again in a minute, so it is not shut. */
export const isShut = (banner: Banner | null): banner is Extract<Banner, { state: 'opens_at' | 'coming_soon' | 'closed' }> =>
  banner !== null && banner.state !== 'open' && banner.state !== 'full';
