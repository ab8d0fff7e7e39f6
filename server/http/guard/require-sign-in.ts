import type { HttpContext } from '../http-context.ts';
import { problem } from '../problem.ts';

/** Everything under these needs somebody; who may do what in there is decided by what they can load. */
const CLOSED = /^\/(coach|account|me|system)(\/|$)/;

interface Call<T> {
  readonly context: object;
  readonly procedure: { readonly '~orpc': { readonly route: { readonly path?: string | undefined } } };
  readonly next: () => Promise<T>;
}

/** Visitors are told to sign in before anything of their request is looked at. Wired once, around every route of the API. */
export async function requireSignIn<T>({ context, procedure, next }: Call<T>): Promise<T> {
  const closed = CLOSED.test(procedure['~orpc'].route.path ?? '');
  if (closed && (context as HttpContext).actor.kind === 'visitor') throw problem({ code: 'not_signed_in' });
  return next();
}
