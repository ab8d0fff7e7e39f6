import { z } from 'zod';
import { LocalDate } from '../fields.ts';
import { WallMoment } from '../wall-moment.ts';

const Season = z.object({ name: z.string(), firstDate: LocalDate, lastDate: LocalDate });
/** `here`: the same on the viewer's clock, where their zone was told. */
const Opening = WallMoment.extend({ here: WallMoment.optional() });
export type Opening = z.infer<typeof Opening>;
/** How public booking stands, for a coach with services bound to cycles. */
export const Banner = z.discriminatedUnion('state', [
  /** `left`: sessions of the usual length that still fit. `next`, here and where it is full: when the next cycle opens, if somebody has said so. */
  z.object({ state: z.literal('open'), cycle: Season, left: z.int(), next: Opening.nullable() }),
  z.object({ state: z.literal('full'), cycle: Season, next: Opening.nullable() }),
  z.object({ state: z.literal('opens_at'), cycle: Season, at: Opening }),
  /** A season is being prepared; nobody has said when it opens. */
  z.object({ state: z.literal('coming_soon'), cycle: Season }),
  z.object({ state: z.literal('closed') }),
]);
export type Banner = z.infer<typeof Banner>;
