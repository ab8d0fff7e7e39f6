import { REGULAR_STATUSES, type RegularStatus } from '../../../../../core/cycles/regular-status.ts';

/** What the roster shows, as it stands in the page's address. */
export interface RosterFilter {
  readonly search?: string;
  readonly status?: RegularStatus;
  /** The entry that is open at the side. */
  readonly regular?: string;
}

const text = (value: unknown, most: number): string | undefined =>
  // A search for a number comes out of the address as one.
  typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, most) || undefined : undefined;

/** Reads the address; what can't be understood is left out. */
export function rosterFilter(address: Record<string, unknown>): RosterFilter {
  const search = text(address['search'], 100);
  const status = REGULAR_STATUSES.find((one) => one === address['status']);
  const regular = text(address['regular'], 36);
  return { ...(search && { search }), ...(status && { status }), ...(regular && { regular }) };
}
