import { addDays } from '../time/add-days.ts';
import type { Instant, LocalDate } from '../time/instant.ts';
import { wallToInstant } from '../time/wall-to-instant.ts';

/** How long the link to a client's dates works after the cycle's last day. */
const LINK_DAYS = 30;

/** When the link to a cycle's dates stops working: 30 days after its last day, of the coach's zone. */
export const portalLinkExpires = (zone: string, { lastDate }: { readonly lastDate: LocalDate }): Instant =>
  wallToInstant(zone, addDays(lastDate, LINK_DAYS + 1), 0);
