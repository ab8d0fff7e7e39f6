import { z } from 'zod';
import { CheckInStatus } from './check-in.ts';
import { OwnPackageView } from './package-view.ts';

/** What a client has with one coach. */
export const OwnCredits = z.object({
  /** Those that can be used first, by expiry; then those that were over in the last three months. */
  packages: z.array(OwnPackageView),
  /** Of the current month; null where this coach offers no check-ins. */
  checkIn: CheckInStatus.nullable(),
  streakWeeks: z.int(),
});
export type OwnCredits = z.infer<typeof OwnCredits>;
