import { groupedBy } from '../grouped-by.ts';
import type { Instant } from '../time/instant.ts';

/** A booked session as the claims table holds it; its own time, without buffers. */
export interface ClaimedSession {
  readonly bookingId: string;
  readonly scheduleId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly seats: number;
  readonly capacity: number;
}

export interface SeatsUsed {
  /** At the fullest instant of the session, its own seat counted; over `capacity` only where the coach overbooked. */
  readonly used: number;
  readonly capacity: number;
}

/** How many seats are taken from each instant on at which that changes. */
interface Levels {
  readonly at: readonly Instant[];
  readonly taken: readonly number[];
  /** Where in those lists an instant stands. */
  readonly placeOf: ReadonlyMap<Instant, number>;
}

function levelsOf(sessions: readonly ClaimedSession[]): Levels {
  const changes = new Map<Instant, number>();
  const change = (at: Instant, seats: number) => changes.set(at, (changes.get(at) ?? 0) + seats);
  for (const { startsAt, endsAt, seats } of sessions) {
    change(startsAt, seats);
    change(endsAt, -seats);
  }
  const at = [...changes.keys()].toSorted((one, other) => one - other);
  let level = 0;
  const taken = at.map((instant) => (level += changes.get(instant) ?? 0));
  return { at, taken, placeOf: new Map(at.map((instant, place) => [instant, place])) };
}

function mostTaken({ at, taken, placeOf }: Levels, { startsAt, endsAt }: ClaimedSession): number {
  let most = 0;
  for (let place = placeOf.get(startsAt) ?? 0; place < at.length && at[place]! < endsAt; place += 1) most = Math.max(most, taken[place]!);
  return most;
}

/** For each booking, how full its session is. Two schedules never run at once, so each counts its own clients. */
export function seatsOfSessions(sessions: readonly ClaimedSession[]): ReadonlyMap<string, SeatsUsed> {
  const seats = new Map<string, SeatsUsed>();
  for (const own of groupedBy(sessions, ({ scheduleId }) => scheduleId).values()) {
    const levels = levelsOf(own);
    for (const session of own) seats.set(session.bookingId, { used: mostTaken(levels, session), capacity: session.capacity });
  }
  return seats;
}
