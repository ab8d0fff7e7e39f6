import { HABIT_STATUSES } from '../../../core/attendance/habits-of.ts';
import type { OfferedService } from '../../../core/cycles/roster/decide-regular.ts';
import type { RegularPattern } from '../../../core/cycles/roster/regular-pattern.ts';
import { suggestRegular } from '../../../core/cycles/roster/suggest-regular.ts';
import { groupedBy } from '../../../core/grouped-by.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { ClientForRoster } from '../../db/cycles/roster/list-clients-for-roster.ts';
import { listPastSessions } from '../../db/cycles/roster/list-past-sessions.ts';
import type { Database } from '../../db/database.ts';

interface Asked {
  readonly coach: Pick<CoachRow, 'id' | 'timeZone'>;
  readonly services: readonly OfferedService[];
  readonly clients: readonly ClientForRoster[];
}

/** The pattern that each of these clients keeps already, as their sessions show it; null for who shows none. */
export async function suggestPatterns(
  db: Database,
  { coach, services, clients }: Asked,
  now: Instant,
): Promise<ReadonlyMap<string, RegularPattern | null>> {
  const ids = clients.map(({ id }) => id);
  const sessions = groupedBy(await listPastSessions(db, coach.id, ids, HABIT_STATUSES), ({ clientId }) => clientId);
  const suggest = ({ id, priority, startedOn }: ClientForRoster) =>
    suggestRegular({ zone: coach.timeZone, sessions: sessions.get(id) ?? [], services, priority, startedOn }, now);
  return new Map(clients.map((client) => [client.id, suggest(client)]));
}
