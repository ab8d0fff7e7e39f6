import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../../core/identity/actor.ts';
import { mayRunPractice } from '../../../core/identity/may-run-practice.ts';
import { problem } from '../problem.ts';

/** Files come in here, and whole years of exceptions with what becomes of the bookings under them: more may be sent than anywhere else. */
export const LARGE_BODIES = [
  '/coach/:coachId/client-import',
  '/coach/:coachId/client-import/preview',
  '/coach/:coachId/roster-import',
  '/coach/:coachId/roster-import/preview',
  '/coach/:coachId/plan',
  '/coach/:coachId/plan/preview',
] as const;

/** Five megabytes of a file are seven in base64, and something around them. */
export const LARGE_BODY_LIMIT = 8 * 1024 * 1024;

/** Asked before the body is read: nobody but who runs this practice may make the server hold so much. */
export const requirePractice =
  (actorOf: (request: FastifyRequest) => Promise<Actor>) =>
  async (request: FastifyRequest): Promise<void> => {
    const actor = await actorOf(request);
    if (actor.kind === 'visitor') throw problem({ code: 'not_signed_in' });
    if (actor.kind === 'user' && actor.needsTotp) throw problem({ code: 'second_factor_needed' });
    const { coachId } = request.params as { readonly coachId: string };
    if (!mayRunPractice(actor, coachId)) throw problem({ code: 'not_found' });
  };
