import type { Cycle } from '../../cycles/cycle.ts';
import type { WaitlistMailEffect } from '../waitlist-effect.ts';

/**
 * Tells somebody who waits for a cycle that it opens soon, or has opened. Opened twice it is told once; an opening that was put off is announced again.
 */
export const openingMail = (
  entryId: string,
  { id, opensAt }: Pick<Cycle, 'id' | 'opensAt'>,
  event: 'opening_soon' | 'opened',
): WaitlistMailEffect => ({
  kind: 'waitlist_mail',
  key: event === 'opened' ? `waitlist:${entryId}:opened:${id}` : `waitlist:${entryId}:opening_soon:${opensAt}`,
  entryId,
  event,
});
