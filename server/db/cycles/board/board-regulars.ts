import { sql } from 'kysely';
import type { ClientState } from '../../../../core/clients/client-state.ts';
import type { BoardRegular } from '../../../../core/cycles/board/board-facts.ts';
import type { PlacementWish } from '../../../../core/cycles/placement-wish.ts';
import type { RegularPattern } from '../../../../core/cycles/roster/regular-pattern.ts';
import type { RegularStatus } from '../../../../core/cycles/regular-status.ts';
import type { Instant } from '../../../../core/time/instant.ts';
import type { Database } from '../../database.ts';

/** A regular of the coach's roster with their part in one cycle: what was agreed for it, or what the roster says where they have none. */
export interface BoardRegularRow extends BoardRegular {
  readonly clientId: string;
  readonly clientName: string;
  readonly clientState: ClientState;
  readonly erasedAt: Instant | null;
  readonly serviceId: string;
  readonly status: RegularStatus;
  readonly priority: RegularPattern['priority'];
  /** Whether they have a part in the cycle. */
  readonly hasLane: boolean;
  readonly wish: PlacementWish | null;
  readonly sentAt: Instant | null;
}

/** The whole roster, by priority, then name. Whoever calls has loaded the cycle, so may see it. */
export async function listBoardRegulars(db: Database, coachId: string, cycleId: string): Promise<readonly BoardRegularRow[]> {
  const rows = await db
    .selectFrom('regulars')
    .innerJoin('clients', 'clients.id', 'regulars.clientId')
    .leftJoin('cycleRegulars as part', (join) => join.onRef('part.regularId', '=', 'regulars.id').on('part.cycleId', '=', cycleId))
    .select([
      'regulars.id as regularId',
      'regulars.clientId',
      'regulars.serviceId',
      'regulars.durationMinutes',
      'regulars.acceptableWeekdays',
      'regulars.acceptableHours',
      'regulars.status',
      'clients.name as clientName',
      'clients.state as clientState',
      'clients.erasedAt',
      'part.cycleId',
      'part.wish',
      'part.sentAt',
    ])
    .select((eb) => [
      eb.fn.coalesce('part.frequency', 'regulars.frequency').as('frequency'),
      eb.fn.coalesce('part.weekday', 'regulars.weekday').as('weekday'),
      eb.fn.coalesce('part.minute', 'regulars.minute').as('minute'),
      eb.fn.coalesce('part.priority', 'regulars.priority').as('priority'),
    ])
    .where('regulars.coachId', '=', coachId)
    .orderBy(sql`priority`)
    .orderBy(sql`lower(clients.name)`)
    .orderBy('regulars.id')
    .execute();
  return rows.map(({ cycleId: part, priority, ...row }) => ({
    ...row,
    priority: priority as RegularPattern['priority'],
    hasLane: part !== null,
  }));
}
