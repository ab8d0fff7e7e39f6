import type { PackageStanding } from '../package-standing.ts';

type Terms = Pick<PackageStanding, 'serviceIds' | 'durationMinutes'>;

/** Whether some session could be paid with either, as far as service and length go. */
export const overlaps = (one: Terms, other: Terms): boolean =>
  (one.durationMinutes === null || other.durationMinutes === null || one.durationMinutes === other.durationMinutes) &&
  (one.serviceIds.length === 0 || other.serviceIds.length === 0 || one.serviceIds.some((id) => other.serviceIds.includes(id)));
