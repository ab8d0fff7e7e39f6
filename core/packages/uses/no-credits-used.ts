/** Of a booking that uses none, or gave them back. */
export const NO_CREDITS_USED = { packageId: null, credits: 0, creditKept: null } as const;
