import { CHANGED_MEANWHILE } from '../../changed-meanwhile.ts';
import { ok, refuse, type Result } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import { MOST_CREDITS } from '../most-credits.ts';
import type { PackageStanding } from '../package-standing.ts';
import { packageStateOf } from '../package-state-of.ts';
import type { PackageRefusal } from './package-refusal.ts';

interface Before extends Pick<PackageStanding, 'balance' | 'expiresAt' | 'closedAt'> {
  readonly version: number;
}

interface Adjustment {
  /** Never 0. */
  readonly amount: number;
  readonly version: number;
  readonly now: Instant;
}

/** May so many credits come or go? Nothing is put into what can't be used; whoever wants to extends or reopens it first. */
export function decideAdjustment(before: Before, { amount, version, now }: Adjustment): Result<null, PackageRefusal> {
  if (before.version !== version) return refuse(CHANGED_MEANWHILE);
  const state = packageStateOf(before, now);
  if (state === 'expired' || state === 'closed') return refuse({ code: 'package_not_open' });
  const after = before.balance + amount;
  if (after < 0) return refuse({ code: 'not_enough_credits', missing: -after });
  return after > MOST_CREDITS && amount > 0 ? refuse({ code: 'too_many_credits' }) : ok(null);
}
