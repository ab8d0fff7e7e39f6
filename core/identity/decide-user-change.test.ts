import { describe, expect, it } from 'vitest';
import type { Account } from './decide-invitation.ts';
import { decideUserChange, type UserChange } from './decide-user-change.ts';

const account = (role: Account['role'], more: Partial<Account> = {}): Account => ({ role, hasPractice: true, disabled: false, ...more });

describe('a change of a user', () => {
  it.each<[string, Account | undefined, UserChange, number, string]>([
    ['nobody', undefined, { role: 'coach' }, 1, 'not_found'],
    ['the last owner steps down', account('owner'), { role: 'coach' }, 0, 'last_owner'],
    ['the last owner is shut out', account('owner'), { disabled: true }, 0, 'last_owner'],
    ['both at once, of the last owner', account('owner'), { role: 'client', disabled: true }, 0, 'last_owner'],
    ['one of two owners steps down', account('owner'), { role: 'coach' }, 1, 'coach'],
    ['one of two owners is shut out', account('owner'), { disabled: true }, 1, 'owner, disabled'],
    ['an owner who is shut out already steps down', account('owner', { disabled: true }), { role: 'coach' }, 0, 'coach, disabled'],
    ['the last owner, as before', account('owner'), { role: 'owner', disabled: false }, 0, 'owner'],
    ['a coach rises', account('coach'), { role: 'owner' }, 1, 'owner'],
    ['a coach becomes a client', account('coach'), { role: 'client' }, 1, 'client'],
    ['a client without a practice becomes a coach', account('client', { hasPractice: false }), { role: 'coach' }, 1, 'practice_needed'],
    ['a client without a practice is shut out', account('client', { hasPractice: false }), { disabled: true }, 1, 'client, disabled'],
    ['somebody is let in again', account('coach', { disabled: true }), { disabled: false }, 1, 'coach'],
  ])('%s', (_, before, wish, others, wanted) => {
    const decision = decideUserChange(before, wish, others);
    const said = decision.ok ? `${decision.value.role}${decision.value.disabled ? ', disabled' : ''}` : decision.refusal.code;
    expect(said).toBe(wanted);
  });
});
