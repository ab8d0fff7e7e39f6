import { z } from 'zod';
import { LocalDate } from '../fields.ts';
import { WallMoment } from '../wall-moment.ts';

const Season = z.object({ name: z.string(), firstDate: LocalDate, lastDate: LocalDate });
/** How public booking stands, for a coach with services bound to cycles. */
export const Banner = z.discriminatedUnion('state', [
  /** `left`: sessions of the usual length that still fit. `next`, here and where it is full: when the next cycle opens, if somebody has said so. */
  z.object({ state: z.literal('open'), cycle: Season, left: z.int(), next: WallMoment.nullable() }),
  z.object({ state: z.literal('full'), cycle: Season, next: WallMoment.nullable() }),
  z.object({ state: z.literal('opens_at'), cycle: Season, at: WallMoment }),
  /** A season is being prepared; nobody has said when it opens. */
  z.object({ state: z.literal('coming_soon'), cycle: Season }),
  z.object({ state: z.literal('closed') }),
]);
export type Banner = z.infer<typeof Banner>;
