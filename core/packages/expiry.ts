import type { LocalDate } from '../time/instant.ts';

export const EXPIRY_UNITS = ['days', 'weeks', 'months'] as const;
export type ExpiryUnit = (typeof EXPIRY_UNITS)[number];

/** When a package's time is over: so long after its first day, or after a certain day, or never. The last day still counts. */
export type Expiry =
  | { readonly kind: 'never' }
  | { readonly kind: 'after'; readonly count: number; readonly unit: ExpiryUnit }
  | { readonly kind: 'on'; readonly date: LocalDate };
