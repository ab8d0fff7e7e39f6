import { choosePackage } from './choose-package.ts';
import type { CreditedSession } from './credited-session.ts';
import type { PackageStanding } from './package-standing.ts';
import { packageStateOf } from './package-state-of.ts';
import type { Instant } from '../time/instant.ts';

/** Whether a session that is there already could use this package from now on; never one that takes no credits. */
export const couldPay = (one: PackageStanding, session: CreditedSession, now: Instant): boolean =>
  session.credits > 0 && packageStateOf(one, now) === 'open' && choosePackage([one], session) !== undefined;
