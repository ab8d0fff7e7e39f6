import { type Instant, MINUTE } from '../time/instant.ts';
import type { RequestReason } from './request-reason.ts';
import type { RequestRules } from './request-rules.ts';

export interface ApprovalAsked {
  readonly startsAt: Instant;
  /** Whether the sessions of its day or week are at a limit already. */
  readonly overLimit: boolean;
  readonly now: Instant;
}

/** Why the coach has to say yes to a time that a client wants; nothing where it is booked at once. All that holds, in the order people read it. */
export const decideApproval = (
  { instant, instantFromMinutes }: RequestRules,
  { startsAt, overLimit, now }: ApprovalAsked,
): readonly RequestReason[] => [
  ...(instant ? [] : (['not_instant'] as const)),
  ...(startsAt < now + instantFromMinutes * MINUTE ? (['starts_soon'] as const) : []),
  ...(overLimit ? (['over_limit'] as const) : []),
];
