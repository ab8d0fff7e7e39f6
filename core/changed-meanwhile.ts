/** Somebody else saved first: the version the editor saw is not the newest any more. */
export interface ChangedMeanwhile {
  readonly code: 'changed_meanwhile';
}

export const CHANGED_MEANWHILE: ChangedMeanwhile = { code: 'changed_meanwhile' };
