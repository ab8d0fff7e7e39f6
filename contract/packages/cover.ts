import { z } from 'zod';
import { Id, InstantText } from '../fields.ts';

/** What sessions of one service cost in credits, and which packages would pay for them; for sessions wanted in one step. */
export const CoverView = z.object({
  /** Of one session; 0: the service takes none. */
  cost: z.int(),
  /** Only whoever has them books it. */
  required: z.boolean(),
  /** What of the client's packages there is for this service and length, whenever the session is. */
  left: z.int(),
  /** By start, in order of time: the package that pays for it, if any. */
  starts: z.array(z.object({ startsAt: InstantText, package: z.object({ id: Id, name: z.string() }).nullable() })),
  /** Credits that are missing for all of them. */
  missing: z.int(),
});
export type CoverView = z.infer<typeof CoverView>;
