import type { Cycle } from '../../../../core/cycles/cycle.ts';
import type { ReminderFacts } from '../../../../core/cycles/tracker/decide-reminders.ts';
import { byRegular } from '../../../../core/cycles/by-regular.ts';
import type { Instant } from '../../../../core/time/instant.ts';
import type { CoachRow } from '../../../db/coaches.ts';
import { listPlacements } from '../../../db/cycles/placements.ts';
import { listTrackerParts } from '../../../db/cycles/tracker/tracker-parts.ts';
import type { Database } from '../../../db/database.ts';

/** Who may have to be reminded of what. Under the coach's lock, so that nobody answers meanwhile. */
export async function loadReminderFacts(db: Database, coach: CoachRow, cycle: Cycle, now: Instant): Promise<ReminderFacts> {
  const [parts, placements] = await Promise.all([
    listTrackerParts(db, cycle.id),
    listPlacements(db, { coachId: coach.id, cycleId: cycle.id }),
  ]);
  const placementsOf = byRegular(placements);
  const withPlacements = parts.map((part) => ({ ...part, placements: placementsOf.get(part.regularId) ?? [] }));
  return { cycle, zone: coach.timeZone, now, parts: withPlacements };
}
