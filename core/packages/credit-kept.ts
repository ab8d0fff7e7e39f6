/** Why a cancelled session's credits were not returned: it was cancelled late, or its package had expired and no grace is given. */
export const CREDIT_KEPT = ['late', 'expired'] as const;
export type CreditKept = (typeof CREDIT_KEPT)[number];
