import { isAPIError } from 'better-auth/api';
import type { SignInRefusal } from './sign-in.ts';

const TOO_OFTEN = new Set(['TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', 'ACCOUNT_TEMPORARILY_LOCKED']);

export type WrongCode = Exclude<SignInRefusal['code'], 'rate_limited'>;

/** What the library refused, as one of ours; undefined when it is a fault. A redirect is how it refuses a link. */
export function refusalOf(error: unknown, wrong: WrongCode): SignInRefusal | undefined {
  if (!isAPIError(error) || error.statusCode >= 500) return undefined;
  return { code: TOO_OFTEN.has(error.body?.code ?? '') ? 'rate_limited' : wrong };
}
