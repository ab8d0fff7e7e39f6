import { UNDO_SECONDS } from '../../bookings/mails/undo-seconds.ts';
import type { Instant } from '../../time/instant.ts';
import type { FreedCause } from '../offers/freed-cause.ts';

/** How the coach comes to a time that is kept for the line: a cancellation is taken back, a session is moved there, the time is to be kept back. */
export type Coming = 'restored' | 'moved' | 'held';

const UNDOES: Readonly<Record<Exclude<Coming, 'restored'>, FreedCause>> = { moved: 'moved', held: 'released' };

/**
 * Whether a kept time gives way by itself. To a session that takes place after all, always. Else the coach takes it back first; but what fell free a moment
 * ago by the same kind of step may be that step undone, and nobody has been told of it.
 */
export const mayGiveWay = (
  { cause, freedAt }: { readonly cause: FreedCause; readonly freedAt: Instant },
  coming: Coming,
  now: Instant,
): boolean => coming === 'restored' || (cause === UNDOES[coming] && now < freedAt + UNDO_SECONDS * 1000);
