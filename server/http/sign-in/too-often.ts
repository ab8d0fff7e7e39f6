import type { HttpContext } from '../http-context.ts';
import { problem } from '../problem.ts';

/** The refusal, and on the answer how long to wait. */
export function tooOften(context: HttpContext, waitSeconds: number) {
  context.reply.header('retry-after', String(waitSeconds));
  return problem({ code: 'rate_limited' });
}
