import { explainTime } from '../../../../core/availability/explain-time.ts';
import type { KnownClient } from '../../../../core/clients/known-client.ts';
import { phaseAt } from '../../../../core/cycles/phases/phase-at.ts';
import { openToAsk } from '../../../../core/requests/open-to-ask.ts';
import type { Instant } from '../../../../core/time/instant.ts';
import type { EntryFacts } from '../../../../core/waitlist/entry/check-entry.ts';
import type { WaitlistTarget } from '../../../../core/waitlist/entry/waitlist-entry.ts';
import type { ServiceRow } from '../../../db/availability.ts';
import type { CoachRow } from '../../../db/coaches.ts';
import { findCycle } from '../../../db/cycles/find-cycle.ts';
import type { Database } from '../../../db/database.ts';
import { loadBookingFacts } from '../../bookings/load-booking-facts.ts';
import { reachOf } from '../../bookings/visitor/reach-of.ts';

export interface EntryAsked {
  readonly service: { readonly id: string } | { readonly slug: string };
  readonly target: WaitlistTarget;
  readonly durationMinutes: number;
  /** Whoever is to wait, as far as they have proven it; whom the coach puts in line is taken at the coach's word. */
  readonly client: KnownClient | undefined;
}

/** The cycle, as long as it is not over. */
async function findCycleToWaitFor(db: Database, coach: CoachRow, target: WaitlistTarget, now: Instant) {
  const cycle = target.kind === 'cycle' ? await findCycle(db, target.cycleId) : undefined;
  return cycle?.coachId === coach.id && phaseAt(cycle, now, coach.timeZone) !== 'completed' ? cycle : undefined;
}

/** All that decides over somebody's wish to wait, read under the coach's lock where they join. Undefined when there is no such service. */
export async function loadEntryFacts(
  db: Database,
  coach: CoachRow,
  { target, ...asked }: EntryAsked,
  now: Instant,
): Promise<{ readonly facts: EntryFacts; readonly service: ServiceRow } | undefined> {
  const startsAt = target.kind === 'slot' ? target.startsAt : now;
  const found = await loadBookingFacts(db, coach, { ...asked, ...reachOf([startsAt], now) }, now);
  if (!found) return undefined;
  const { service, availability, requests } = found;
  const facts = {
    now,
    zone: coach.timeZone,
    service,
    cycle: await findCycleToWaitFor(db, coach, target, now),
    slotIsOpen: target.kind === 'slot' && explainTime(openToAsk(availability, requests), startsAt).length === 0,
    standsDays: coach.waitlistRules.standsDays,
  };
  return { facts, service };
}
