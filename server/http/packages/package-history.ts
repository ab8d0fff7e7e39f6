import type { z } from 'zod';
import type { PackageHistory } from '../../../contract/packages/package-view.ts';
import type { CreditRules } from '../../../core/packages/credit-rules.ts';
import { listEntries } from '../../db/packages/list-entries.ts';
import { findPackageDetails } from '../../db/packages/package-details.ts';
import type { HttpContext } from '../http-context.ts';
import { problem } from '../problem.ts';
import { creditEntryView } from './credit-entry-view.ts';
import { packagesAsOf } from './packages-as-of.ts';
import { packageView } from './package-view.ts';

interface Owner {
  readonly id: string;
  readonly timeZone: string;
  readonly creditRules: CreditRules;
}

/** A package of this coach with its ledger. Whoever calls has seen to it that it may be asked for. */
export async function packageHistory(context: HttpContext, coach: Owner, packageId: string): Promise<z.input<typeof PackageHistory>> {
  const { database, action } = context;
  const now = action.clock.now();
  const [details, entries] = await Promise.all([
    findPackageDetails(database, coach.id, packageId, packagesAsOf(coach, now)),
    listEntries(database, packageId),
  ]);
  if (!details) throw problem({ code: 'not_found' });
  return { ...packageView(details, now), entries: entries.map((entry) => creditEntryView(entry, coach.timeZone)) };
}
