import type { Result } from '../../../core/result.ts';
import type { SignInRefusal } from '../../sign-in/sign-in.ts';
import type { HttpContext } from '../http-context.ts';
import { problem } from '../problem.ts';
import { tooOften } from './too-often.ts';

/** As long as an account stays locked after ten wrong second factors. */
const LOCK_SECONDS = 15 * 60;

/** What the sign-in answered, or its refusal thrown. */
export function signedInValue<T>(context: HttpContext, result: Result<T, SignInRefusal>): T {
  if (result.ok) return result.value;
  throw result.refusal.code === 'rate_limited' ? tooOften(context, LOCK_SECONDS) : problem(result.refusal);
}
