import { CLIENT_STATES, type ClientState } from '../../../../../core/clients/client-state.ts';
import { RELATIONSHIPS, type Relationship } from '../../../../../core/policies/relationship.ts';

export const SORTS = ['name', 'next', 'last', 'newest', 'bookings', 'priority'] as const;
export const RELATIONSHIP_CHOICES = [...RELATIONSHIPS, 'connected_or_vip'] as const;

/** What the list shows, as it stands in the page's address. */
export interface ClientFilter {
  readonly search?: string;
  readonly state?: ClientState;
  readonly relationship?: Relationship | 'connected_or_vip';
  readonly tag?: string;
  readonly flagged?: true;
  readonly sort?: (typeof SORTS)[number];
}

const text = (value: unknown, most: number): string | undefined =>
  // A search for a number comes out of the address as one.
  typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, most) || undefined : undefined;

const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined => all.find((one) => one === value);

/** Reads the address; what can't be understood is left out. */
export function clientFilter(address: Record<string, unknown>): ClientFilter {
  const filter: Record<keyof ClientFilter, string | boolean | undefined> = {
    search: text(address['search'], 100),
    state: oneOf(CLIENT_STATES, address['state']),
    relationship: oneOf(RELATIONSHIP_CHOICES, address['relationship']),
    tag: text(address['tag'], 40),
    flagged: address['flagged'] === true ? true : undefined,
    sort: oneOf(SORTS, address['sort']),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
