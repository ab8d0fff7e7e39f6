import { countSignIn, type SignInAttempt } from '../../actions/sign-in/count-sign-in.ts';
import type { HttpContext } from '../http-context.ts';
import { valueOf } from '../problem.ts';
import { tooOften } from './too-often.ts';

/** Counts an attempt on an account; too many are refused, the right one among them. */
export async function notTooOften(context: HttpContext, attempt: SignInAttempt): Promise<void> {
  const { waitSeconds } = valueOf(await countSignIn(context.action, attempt));
  if (waitSeconds > 0) throw tooOften(context, waitSeconds);
}
