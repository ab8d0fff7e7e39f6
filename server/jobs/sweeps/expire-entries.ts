import { expireEntries as expireSome } from '../../actions/waitlist/entries/expire-entries.ts';
import { listCoachesWithOverdueEntries as listCoaches } from '../../db/waitlist/entries.ts';
import type { CycleSweepContext } from './cycle-sweep-context.ts';
import { expireOverdue } from './expire-overdue.ts';

/** Every minute: places in line whose time is over. Safe in several processes at once, and after days of standing still. */
export const expireEntries = (ctx: CycleSweepContext): Promise<void> =>
  expireOverdue(ctx, { what: 'places in line', listCoaches, expireSome });
