import type { Attention } from '../../../core/attention/attention.ts';
import { renewalTimes } from '../../../core/packages/renewal-times.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import { listPackages } from '../../db/packages/package-details.ts';

/** More clients than anybody renews with in one day. */
const MOST = 200;
const SESSIONS = { bookingId: null, cycleId: null, requestId: null, seriesId: null } as const;

/** Clients whose packages need renewal, each once: the one that ends first says when, and what is left of it. */
export async function listEndingPackages(
  db: Database,
  { id, timeZone, creditRules }: CoachRow,
  now: Instant,
): Promise<readonly Attention[]> {
  const asOf = { ...renewalTimes(timeZone, now), lowAt: creditRules.lowAt };
  const ending = await listPackages(db, id, { search: '' }, { show: 'ending', offset: 0, limit: MOST }, asOf);
  const first = new Map(ending.toReversed().map((one) => [one.clientId, one]));
  return [...first.values()].map(({ clientId, clientName, balance, expiresAt, lastEntryAt }) => ({
    ...SESSIONS,
    kind: 'package_ending',
    clientId,
    count: balance,
    title: clientName,
    at: expiresAt ?? lastEntryAt ?? now,
  }));
}
