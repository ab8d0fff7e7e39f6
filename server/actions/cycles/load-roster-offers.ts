import { REACH_DAYS } from '../../../core/availability/sweep/reach-days.ts';
import type { AvailabilityInput } from '../../../core/availability/availability-input.ts';
import { serviceAvailability } from '../../../core/availability/service-availability.ts';
import type { Cycle } from '../../../core/cycles/cycle.ts';
import { rosterOffer } from '../../../core/cycles/times/roster-offer.ts';
import { addDays } from '../../../core/time/add-days.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { loadServiceWithHours, type ServiceWithHours } from '../../db/availability.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';

/** What somebody on the roster comes for. */
export interface RosterEntry {
  readonly serviceId: string;
  readonly durationMinutes: number;
}

export interface RosterOffer {
  /** One for each service and length: in all that binds the coach clients are alike. */
  readonly id: string;
  readonly service: ServiceWithHours;
  /** One and the same value for one id, so that its times are worked out once; without claims. */
  readonly availability: AvailabilityInput;
}

/** What decides over the times of each of these in a cycle: hours are read once a service, however long the roster is. */
export async function loadRosterOffers(
  db: Database,
  coach: CoachRow,
  { firstDate, lastDate }: Pick<Cycle, 'firstDate' | 'lastDate'>,
  entries: readonly RosterEntry[],
  { now, by }: { readonly now: Instant; readonly by: 'search' | 'hand' },
): Promise<(entry: RosterEntry) => RosterOffer | undefined> {
  const days = { from: addDays(firstDate, -REACH_DAYS), to: addDays(lastDate, REACH_DAYS) };
  const ids = [...new Set(entries.map(({ serviceId }) => serviceId))];
  const services = new Map(await Promise.all(ids.map(async (id) => [id, await loadServiceWithHours(db, coach.id, { id }, days)] as const)));
  const idOf = ({ serviceId, durationMinutes }: RosterEntry): string => `${serviceId} ${durationMinutes}`;
  const offers = new Map<string, RosterOffer>();
  for (const entry of entries) {
    const { serviceId, durationMinutes } = entry;
    const service = services.get(serviceId);
    const id = idOf(entry);
    if (!service || offers.has(id)) continue;
    const input = serviceAvailability(coach, service, [], { relationship: 'connected', durationMinutes, now });
    offers.set(id, { id, service, availability: rosterOffer(input, by) });
  }
  return (entry) => offers.get(idOf(entry));
}
