import type { Actor } from '../../../core/identity/actor.ts';
import type { HttpContext } from '../http-context.ts';
import { problem } from '../problem.ts';

/** The person who is signed in. To a key for the API there is nothing here. */
export function signedIn(context: HttpContext): Extract<Actor, { kind: 'user' }> {
  if (context.actor.kind === 'user') return context.actor;
  throw problem({ code: context.actor.kind === 'visitor' ? 'not_signed_in' : 'not_found' });
}
