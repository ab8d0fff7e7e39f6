import type { CreditBack } from './credit-back.ts';

/** How many of these credits come back. */
export const returnedOf = (credits: readonly CreditBack[]): number =>
  credits.reduce((sum, one) => (one.ifLeftOut === 'returned' || one.ifLeftOut === 'returned_for_days' ? sum + one.credits : sum), 0);
