import type { PolicyRefusal } from '../../../core/bookings/changes/policy-refusals.ts';

/** For the audit entry of what the coach did although the client's own policy says no. */
export const overridden = (refusal: PolicyRefusal | null): { readonly overridesPolicy?: readonly string[] } =>
  refusal ? { overridesPolicy: [refusal.code] } : {};
