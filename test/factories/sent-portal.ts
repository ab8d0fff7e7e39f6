import type { LocalDate } from '../../core/time/instant.ts';
import type { Database } from '../../server/db/database.ts';
import { makeLinkToken } from '../../server/link-token.ts';
import type { JsonClient } from '../http/json-client.ts';
import { TEST_SECRET } from '../server.ts';
import { planVisits } from './plan-visits.ts';
import type { Practice } from './practice.ts';
import { season } from './season.ts';

interface PortalWishes {
  readonly coach: JsonClient;
  readonly cycleId: string;
  /** On the coach's wall clock; at ten unless said otherwise. */
  readonly dates: readonly LocalDate[];
  readonly minute?: number;
  readonly regular?: Parameters<ReturnType<typeof season>['regular']>[0];
}

/** The secret part of the link to a client's dates, as their mail has it. */
export async function portalTokenOf(db: Database, cycleId: string, clientId: string): Promise<string> {
  const { id } = await db
    .selectFrom('accessTokens')
    .select('id')
    .where('cycleId', '=', cycleId)
    .where('clientId', '=', clientId)
    .orderBy('createdAt', 'desc')
    .executeTakeFirstOrThrow();
  return makeLinkToken(TEST_SECRET)(id).token;
}

/** A new regular of the practice who was sent these dates, and the link they hold. */
export async function sentPortal(db: Database, practice: Practice, { coach, cycleId, regular: wishes, ...plan }: PortalWishes) {
  const regular = await season(db, practice).regular(wishes);
  const placementIds = await planVisits(db, { ...plan, coachId: practice.coachId, cycleId, regular });
  const { status, body } = await coach('POST', `/coach/${practice.coachId}/cycles/${cycleId}/send`);
  if (status !== 200) throw new Error(`not sent: ${JSON.stringify(body)}`);
  return { ...regular, placementIds, token: await portalTokenOf(db, cycleId, regular.clientId) };
}
