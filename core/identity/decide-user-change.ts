import { NOT_FOUND, type NotFound } from './not-found.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Account } from './decide-invitation.ts';

export interface UserChange {
  readonly role?: Account['role'] | undefined;
  readonly disabled?: boolean | undefined;
}

export type UserRefusal = NotFound | { readonly code: 'last_owner' } | { readonly code: 'practice_needed' };

/** What somebody will be. One owner at least stays, and can come in; who runs a practice has one, which an invitation gives. */
export function decideUserChange(
  before: Account | undefined,
  wish: UserChange,
  otherOwners: number,
): Result<{ readonly role: Account['role']; readonly disabled: boolean }, UserRefusal> {
  if (!before) return refuse(NOT_FOUND);
  const after = { role: wish.role ?? before.role, disabled: wish.disabled ?? before.disabled };
  const isOwner = (who: Pick<Account, 'role' | 'disabled'>) => who.role === 'owner' && !who.disabled;
  if (isOwner(before) && !isOwner(after) && otherOwners === 0) return refuse({ code: 'last_owner' });
  if (after.role !== before.role && after.role !== 'client' && !before.hasPractice) return refuse({ code: 'practice_needed' });
  return ok(after);
}
