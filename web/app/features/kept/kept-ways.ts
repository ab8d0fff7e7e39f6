import type { FreedTimeView } from '../../../../contract/waitlist/freed-time-view.ts';

/** Where one can go from a time that is kept for the waitlist. */
export interface KeptWays {
  readonly onOffer: (freed: FreedTimeView) => void;
  readonly onBook: (freed: FreedTimeView) => void;
}
