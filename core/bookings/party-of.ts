import type { Actor } from '../identity/actor.ts';
import type { BookingParty } from './booking.ts';

/** On whose side the actor stands: who runs the practice is the coach, everybody else a client. */
export const partyOf = (actor: Actor): BookingParty =>
  actor.kind === 'user' || actor.kind === 'api_key' || actor.kind === 'system' ? 'coach' : 'client';
