import type { HttpContext } from '../http-context.ts';
import { problem } from '../problem.ts';

/** Everything under these needs somebody; who may do what in there is decided by what they can load. */
const CLOSED = /^\/(coach|account|me|system)(\/|$)/;

/** What an owner may reach whose second step is due: who they are, and the way to it. */
const BEFORE_SECOND_STEP = /^\/(session|account|setup)(\/|$)/;

interface Call<T> {
  readonly context: object;
  readonly procedure: { readonly '~orpc': { readonly route: { readonly path?: string | undefined } } };
  readonly next: () => Promise<T>;
}

/**
 * Visitors are told to sign in, and owners to set up the second step the installation asks of them, before anything of their request is looked
 * at. Wired once, around every route of the API.
 */
export async function requireSignIn<T>({ context, procedure, next }: Call<T>): Promise<T> {
  const path = procedure['~orpc'].route.path ?? '';
  const { actor } = context as HttpContext;
  if (actor.kind === 'visitor' && CLOSED.test(path)) throw problem({ code: 'not_signed_in' });
  if (actor.kind === 'user' && actor.needsTotp && !BEFORE_SECOND_STEP.test(path)) throw problem({ code: 'second_factor_needed' });
  return next();
}
