import { describe, expect, it } from 'vitest';
import { type Account, decideInvitation } from './decide-invitation.ts';

const account = (role: Account['role'], more: Partial<Account> = {}): Account => ({ role, hasPractice: false, disabled: false, ...more });

describe('an invitation', () => {
  it.each<[string, Account | undefined, 'owner' | 'coach', string]>([
    ['to somebody new, as coach', undefined, 'coach', 'coach'],
    ['to somebody new, as owner', undefined, 'owner', 'owner'],
    ['raises a client', account('client'), 'coach', 'coach'],
    ['raises a client to owner', account('client'), 'owner', 'owner'],
    ['takes nothing from an owner without a practice', account('owner'), 'coach', 'owner'],
    ['gives a coach without a practice one', account('coach'), 'coach', 'coach'],
    ['is not for who runs a practice', account('coach', { hasPractice: true }), 'owner', 'email_taken'],
    ['is not for a client who once ran one', account('client', { hasPractice: true }), 'coach', 'email_taken'],
    ['is not for who was shut out', account('client', { disabled: true }), 'coach', 'email_taken'],
  ])('%s', (_, known, invitedAs, wanted) => {
    const decision = decideInvitation(known, invitedAs);
    expect(decision.ok ? decision.value.role : decision.refusal.code).toBe(wanted);
  });
});
