import type { Price } from './price.ts';

/** What a package is good for, and what was agreed about it. */
export interface Terms {
  readonly durationMinutes: number | null;
  readonly serviceIds: string[];
  readonly price: Price | null;
  readonly note: string;
}
