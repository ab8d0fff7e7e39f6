import { expireRequests as expireSome } from '../../actions/requests/expire-requests.ts';
import { listCoachesWithOverdue as listCoaches } from '../../db/requests/overdue-requests.ts';
import type { CycleSweepContext } from './cycle-sweep-context.ts';
import { expireOverdue } from './expire-overdue.ts';

/** Every minute: requests that nobody answered in time. Safe in several processes at once, and after hours of standing still. */
export const expireRequests = (ctx: CycleSweepContext): Promise<void> => expireOverdue(ctx, { what: 'requests', listCoaches, expireSome });
