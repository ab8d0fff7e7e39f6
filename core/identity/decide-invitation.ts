import { ok, refuse, type Result } from '../result.ts';

export interface Account {
  readonly role: 'owner' | 'coach' | 'client';
  readonly hasPractice: boolean;
  readonly disabled: boolean;
}

export interface EmailTaken {
  readonly code: 'email_taken';
}

/**
 * Which role who accepts will have. An invitation makes an account with a practice, or gives one to somebody who has none: a client who becomes a
 * coach. Who runs a practice already, or was shut out, is not invited: their role and state are changed instead. Nobody loses rights by accepting.
 */
export function decideInvitation(
  account: Account | undefined,
  invitedAs: 'owner' | 'coach',
): Result<{ readonly role: 'owner' | 'coach' }, EmailTaken> {
  if (account && (account.hasPractice || account.disabled)) return refuse({ code: 'email_taken' });
  return ok({ role: account?.role === 'owner' ? 'owner' : invitedAs });
}
