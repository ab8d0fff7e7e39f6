import type { z } from 'zod';
import type { OwnCredits } from '../../../contract/packages/own-credits.ts';
import type { CreditRules } from '../../../core/packages/credit-rules.ts';
import { overAt } from '../../../core/packages/over-at.ts';
import { listPackagesOfClient } from '../../db/packages/package-details.ts';
import type { HttpContext } from '../http-context.ts';
import { checkInOf } from './check-in-of.ts';
import { packagesAsOf } from './packages-as-of.ts';
import { ownPackageView } from './package-view.ts';
import { usableFirst } from './usable-first.ts';

interface Client {
  readonly id: string;
  readonly coach: { readonly id: string; readonly timeZone: string; readonly creditRules: CreditRules };
  readonly streakWeeks: number;
}

/** What a client has with one coach. Whoever calls has seen to it that they are this client. */
export async function ownCredits(context: HttpContext, { id, coach, streakWeeks }: Client): Promise<z.input<typeof OwnCredits>> {
  const now = context.action.clock.now();
  const asOf = packagesAsOf(coach, now);
  const [all, checkIn] = await Promise.all([
    listPackagesOfClient(context.database, { coachId: coach.id, clientId: id }, asOf),
    checkInOf(context, { id, coachId: coach.id, coachTimeZone: coach.timeZone }),
  ]);
  const recent = all.filter((one) => (overAt(one, now) ?? now) >= asOf.since);
  return { packages: usableFirst(recent, now).map((details) => ownPackageView(details, now)), checkIn, streakWeeks };
}
