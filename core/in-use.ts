/** Other things point at it, so it can't be deleted. */
export interface InUse {
  readonly code: 'in_use';
}

export const IN_USE: InUse = { code: 'in_use' };
