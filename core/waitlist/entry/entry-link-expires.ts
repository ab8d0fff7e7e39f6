import { DAY, type Instant } from '../../time/instant.ts';

/** How long the link in the mail works after the entry's last day: what became of it can be looked up. */
const LINK_DAYS = 30;

/** When the link to one's own place in line stops working: 30 days after nothing is offered any more. */
export const entryLinkExpires = ({ expiresAt }: { readonly expiresAt: Instant }): Instant => expiresAt + LINK_DAYS * DAY;
