import { MINUTE, type Instant } from '../../time/instant.ts';
import type { KeptChain } from './kept-chain.ts';
import { type CoachOfLine, type CycleOfLine, lineAvailability, type ServiceOfLine } from './line-availability.ts';
import { stillAllows } from './opening.ts';

export interface OpenFacts {
  readonly now: Instant;
  readonly coach: CoachOfLine;
  /** Active ones, with the lengths they are offered in. */
  readonly services: readonly (ServiceOfLine & { readonly durations: readonly number[] })[];
  readonly cycles: readonly CycleOfLine[];
}

/**
 * Until when the room of a held time still lies in hours and in no block; null where it has to be given back: nothing that can be booked there fits any more,
 * or not what somebody was offered. Whether its start is one of the raster does not matter any more: it was promised.
 */
export function openUntil({ freed, offers }: KeptChain, { now, coach, services, cycles }: OpenFacts): Instant | null {
  const here = services.filter(({ id }) => freed.serviceIds.includes(id));
  const out = offers.filter(({ state }) => state === 'offered');
  const room = (freed.endsAt - freed.startsAt) / MINUTE;
  const lengths = [
    ...new Set([room, ...out.map(({ startsAt, endsAt }) => (endsAt - startsAt) / MINUTE), ...here.flatMap(({ durations }) => durations)]),
  ];
  const allowed = lengths.filter(
    (durationMinutes) =>
      durationMinutes <= room &&
      here.some((service) =>
        stillAllows(lineAvailability(coach, service, { cycles, claims: [] }, { durationMinutes, now }), freed.startsAt),
      ),
  );
  const isKept = out.every(({ startsAt, endsAt }) => allowed.includes((endsAt - startsAt) / MINUTE));
  return allowed.length > 0 && isKept ? freed.startsAt + Math.max(...allowed) * MINUTE : null;
}
