import type { AvailabilityInput } from '../../../core/availability/availability-input.ts';
import { type Instant, MINUTE } from '../../../core/time/instant.ts';
import { keptToGiveWay } from '../../../core/waitlist/way/kept-to-give-way.ts';
import { type Coming, mayGiveWay } from '../../../core/waitlist/way/may-give-way.ts';
import { withoutKept } from '../../../core/waitlist/way/without-kept.ts';
import { listKeptOn } from '../../db/waitlist/kept-times.ts';
import { takeBackKept, type Way } from './take-back-kept.ts';

interface Session {
  readonly startsAt: Instant;
  readonly coming: Coming;
  /** As long as the rules say where left out. */
  readonly durationMinutes?: number;
}

const lasting = (input: AvailabilityInput, durationMinutes: number): AvailabilityInput => ({
  ...input,
  rules: { ...input.rules, durationMinutes },
});

/**
 * Takes back what is kept for the line where these sessions are about to be and that gives way to them by itself; all else stays, and refuses them. Inside the caller's
 * transaction under the coach's lock, before anything is decided: a refusal takes it all back. Gives what decides then.
 */
export async function makeWay(way: Way, availability: AvailabilityInput, sessions: readonly Session[]): Promise<AvailabilityInput> {
  if (!availability.claims.some(({ freedTimeId = null }) => freedTimeId !== null)) return availability;
  const now = way.ctx.clock.now();
  let input = availability;
  for (const { startsAt, coming, durationMinutes = input.rules.durationMinutes } of sessions) {
    const { rules } = input;
    const span = {
      from: startsAt - rules.bufferBeforeMinutes * MINUTE,
      until: startsAt + (durationMinutes + rules.bufferAfterMinutes) * MINUTE,
    };
    const there = await listKeptOn(way.tx, way.coach.id, span);
    const giving = new Set(there.filter((each) => mayGiveWay(each, coming, now)).map(({ id }) => id));
    const ids = keptToGiveWay(lasting(input, durationMinutes), startsAt, giving);
    await takeBackKept(way, ids);
    input = withoutKept(input, new Set(ids));
  }
  return input;
}
