import type { HttpContext } from '../http-context.ts';
import { toProblem } from '../to-problem.ts';

interface Call<T> {
  readonly context: object;
  readonly procedure: { readonly '~orpc': { readonly route: { readonly path?: string | undefined } } };
  readonly next: () => Promise<T>;
}

/** Notes for log and metrics which route of the API it was, and what it was refused with. Around every route. */
export async function noteRequest<T>({ context, procedure, next }: Call<T>): Promise<T> {
  const { notes } = context as HttpContext;
  notes.route = `/api/v1${procedure['~orpc'].route.path ?? ''}`;
  try {
    return await next();
  } catch (error) {
    notes.refusal = toProblem(error).data.code;
    throw error;
  }
}
