/**
 * Why a time fell free: what lay there was cancelled, declined, ran out or moved away, a time kept back or placed was released, hours were opened
 * (a block removed, hours or seats added). `by_hand`: the coach offers an open time to somebody of their choice.
 */
export const FREED_CAUSES = ['cancelled', 'declined', 'expired', 'moved', 'released', 'opened', 'by_hand'] as const;
export type FreedCause = (typeof FREED_CAUSES)[number];
