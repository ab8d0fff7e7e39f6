import type { CreditedSession } from './credited-session.ts';
import type { PackageStanding } from './package-standing.ts';

/** Whether a package is good for a session, whatever is left of it: its service and length, and begun before the package's last day is over. */
export const isGoodFor = (
  { serviceIds, durationMinutes, expiresAt }: Pick<PackageStanding, 'serviceIds' | 'durationMinutes' | 'expiresAt'>,
  session: Omit<CreditedSession, 'credits'>,
): boolean =>
  (serviceIds.length === 0 || serviceIds.includes(session.serviceId)) &&
  (durationMinutes === null || durationMinutes === session.durationMinutes) &&
  (expiresAt === null || session.startsAt < expiresAt);
