import { ORPCError } from '@orpc/server';
import { OpenAPIHandler } from '@orpc/openapi/fastify';
import { requireSignIn } from './guard/require-sign-in.ts';
import type { HttpContext } from './http-context.ts';
import { noteRequest } from './operations/note-request.ts';
import { router } from './router.ts';
import { toProblem } from './to-problem.ts';

/** The one place where errors of the API become answers. What is a fault of ours is logged with the id that the caller is told. */
async function answerErrors<T>(options: { readonly context: object; readonly next: () => Promise<T> }): Promise<T> {
  const context = options.context as HttpContext;
  try {
    return await options.next();
  } catch (error) {
    const problem = toProblem(error, context.requestId);
    if (problem.status >= 500) context.log.error({ err: error }, 'request failed');
    throw problem;
  }
}

/** Routes a request to its handler in the router, checked and answered as the contract says. */
export const apiHandler = new OpenAPIHandler<HttpContext>(router, {
  clientInterceptors: [noteRequest, answerErrors, requireSignIn],
  // Input that can't even be decoded never reaches a handler, and comes here as it is.
  customErrorResponseBodyEncoder: (error) => toProblem(error instanceof ORPCError ? error : undefined).data,
});
