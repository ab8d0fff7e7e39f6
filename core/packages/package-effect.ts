import type { BookingParty } from '../bookings/booking.ts';

export const PACKAGE_EVENTS = ['assigned', 'low', 'month', 'week', 'expired'] as const;
/** `assigned` is for the client alone; `month` and `week`: so long before it expires. */
export type PackageEvent = (typeof PACKAGE_EVENTS)[number];

/** A mail about a package, to one side. Sent as things stand when it leaves. */
export interface PackageMailEffect {
  readonly kind: 'package_mail';
  readonly key: string;
  readonly packageId: string;
  readonly event: PackageEvent;
  readonly to: BookingParty;
}
