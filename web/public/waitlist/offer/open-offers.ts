import type { OwnEntryView } from '../../../../contract/waitlist/entry-view.ts';

/** Those that can be answered, by start. */
export const openOffers = ({ offers }: Pick<OwnEntryView, 'offers'>) => offers.filter(({ state }) => state === 'offered');
