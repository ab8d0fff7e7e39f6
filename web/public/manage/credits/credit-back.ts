import type { BookingView } from '../../../../contract/bookings.ts';
import type { OwnSeries } from '../use-own-series.ts';

/** What becomes of the credits of one session that is cancelled now. */
export type CreditBack = Omit<OwnSeries['credits'][number], 'id'>;

/** Of one booking; none where it uses none. */
export const creditBack = ({ credit, creditIfCancelled, creditUntil }: BookingView): readonly CreditBack[] =>
  credit && creditIfCancelled
    ? [{ credits: credit.credits, packageName: credit.packageName, ifLeftOut: creditIfCancelled, until: creditUntil }]
    : [];
