import type { Instant } from './time/instant.ts';

/** What others changed since the editor read it. */
export interface Changes {
  /** Who was last; null where it was nobody with a name: a client by their link, or Perennial itself. */
  readonly by: string | null;
  readonly at: Instant | null;
  /** Names of fields, as far as the log tells. */
  readonly fields: readonly string[];
}

/** Somebody else saved first: the version the editor saw is not the newest any more. */
export interface ChangedMeanwhile {
  readonly code: 'changed_meanwhile';
  readonly changed?: Changes;
}

export const CHANGED_MEANWHILE: ChangedMeanwhile = { code: 'changed_meanwhile' };
