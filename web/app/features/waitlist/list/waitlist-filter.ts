import { WAITLIST_LISTS } from '../../../../../contract/waitlist/waitlist.ts';

export const WAITLIST_PARTS = ['line', 'offers', 'figures', 'settings'] as const;
export type WaitlistPart = (typeof WAITLIST_PARTS)[number];
export type WaitlistListName = (typeof WAITLIST_LISTS)[number];

/** What of the room is shown, as it stands in the address; those in line where nothing is said. */
export interface WaitlistFilter {
  part?: WaitlistPart;
  show?: WaitlistListName;
  service?: string;
  search?: string;
  /** Opened at the side. */
  entry?: string;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Of an address that anybody may have typed: what means nothing counts as not said. */
export function waitlistFilter(search: Readonly<Record<string, unknown>>): WaitlistFilter {
  const part = WAITLIST_PARTS.find((one) => one === search['part']);
  const show = WAITLIST_LISTS.find((one) => one === search['show']);
  const { service, search: text, entry } = search;
  return {
    ...(part && part !== 'line' && { part }),
    ...(show && show !== 'in_line' && { show }),
    ...(typeof service === 'string' && ID.test(service) && { service }),
    ...(typeof text === 'string' && text !== '' && { search: text.slice(0, 100) }),
    ...(typeof entry === 'string' && entry !== '' && { entry }),
  };
}
