import type { z } from 'zod';
import type { CoverView } from '../../../contract/packages/cover.ts';
import type { Cover } from '../../../core/packages/uses/cover-of.ts';

/** Which sessions are paid by which package, and what is missing, with instants as text. */
export const coverView = ({ starts, ...cover }: Cover): z.input<typeof CoverView> => ({
  ...cover,
  starts: starts.map((start) => ({ startsAt: new Date(start.startsAt).toISOString(), package: start.package })),
});
