import type { z } from 'zod';
import type { WallMoment } from '../../../contract/wall-moment.ts';
import { instantToWall } from '../../../core/time/instant-to-wall.ts';
import type { Instant } from '../../../core/time/instant.ts';

/** A moment with the coach's wall clock beside it. */
export function wallMoment(timeZone: string, instant: Instant): z.input<typeof WallMoment> {
  const { date, minute } = instantToWall(timeZone, instant);
  return { at: new Date(instant).toISOString(), date, minute, timeZone };
}
