import type { Span } from '../../../core/time/span.ts';
import { mayGiveWay } from '../../../core/waitlist/way/may-give-way.ts';
import { listKeptOn } from '../../db/waitlist/kept-times.ts';
import { takeBackKept, type Way } from './take-back-kept.ts';

/** Takes back what is kept for the line where a time is about to be kept back, as far as it gives way to that by itself. */
export async function makeWayForHold(way: Way, span: Span): Promise<void> {
  const now = way.ctx.clock.now();
  const there = await listKeptOn(way.tx, way.coach.id, span);
  await takeBackKept(
    way,
    there.filter((each) => mayGiveWay(each, 'held', now)).map(({ id }) => id),
  );
}
