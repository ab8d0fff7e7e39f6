import type { Result } from '../../core/result.ts';

/** The value. In the demo a refusal is a fault of its script. */
export function accepted<T>(result: Result<T, { readonly code: string }>, what: string): T {
  if (result.ok) return result.value;
  throw new Error(`The demo could not ${what}: ${result.refusal.code}.`);
}
