import { DAY, type Instant } from '../time/instant.ts';

/** How long the link in the mail works after the session. */
const LINK_DAYS = 30;

/** When the link of a booking stops working: some time after the session, wherever that was moved to. */
export const linkExpires = ({ endsAt }: { readonly endsAt: Instant }): Instant => endsAt + LINK_DAYS * DAY;
