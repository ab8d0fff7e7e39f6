import type { Booking } from '../../bookings/booking.ts';
import type { PackageStanding } from '../package-standing.ts';

type Uses = Pick<Booking, 'packageId' | 'credits'>;

/** Packages as they are once what these bookings use is returned to them (`sign` 1) or used of them (-1). */
export const withCreditsOf = (packages: readonly PackageStanding[], uses: readonly Uses[], sign: 1 | -1): readonly PackageStanding[] =>
  packages.map((one) => {
    const credits = uses.filter(({ packageId }) => packageId === one.id).reduce((sum, each) => sum + each.credits, 0);
    return credits === 0 ? one : { ...one, balance: one.balance + sign * credits };
  });
