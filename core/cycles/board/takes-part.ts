import type { Instant } from '../../time/instant.ts';

/** Whether a regular stands in a cycle: of somebody who was erased only what took place is left to show. */
export const takesPart = (
  { hasLane, erasedAt }: { readonly hasLane: boolean; readonly erasedAt: Instant | null },
  visits: readonly unknown[] = [],
): boolean => hasLane && (erasedAt === null || visits.length > 0);
