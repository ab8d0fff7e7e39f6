import { expirePackages as expireSome } from '../../actions/packages/expire-packages.ts';
import { listCoachesWithOverduePackages as listCoaches } from '../../db/packages/overdue-packages.ts';
import type { CycleSweepContext } from './cycle-sweep-context.ts';
import { expireOverdue } from './expire-overdue.ts';

/** Every minute: packages whose last day is over. Safe in several processes at once, and after days of standing still. */
export const expirePackages = (ctx: CycleSweepContext): Promise<void> => expireOverdue(ctx, { what: 'packages', listCoaches, expireSome });
