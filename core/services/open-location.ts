import type { Location } from './location.ts';

/** What may be known of a place before anything is agreed: an address is worth knowing, a link or a number is for those who are expected there. */
export const openLocation = (location: Location): Location =>
  location.kind === 'in_person' || location.kind === 'hybrid' ? location : { ...location, detail: '' };
