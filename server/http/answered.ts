import type { BookingRefusal } from '../../core/bookings/booking-refusal.ts';
import type { Actor } from '../../core/identity/actor.ts';
import type { Result } from '../../core/result.ts';
import { type AlternativesAsked, nearestAlternatives } from '../actions/slots/nearest-alternatives.ts';
import { findKnownClient } from '../db/clients/find-known-client.ts';
import type { CoachRow } from '../db/coaches.ts';
import type { HttpContext } from './http-context.ts';
import { type AnyRefusal, problem } from './problem.ts';

/** These mean "not this time": another one may help. */
const TIME_REFUSALS = new Set<AnyRefusal['code']>([
  'slot_taken',
  'not_open',
  'too_soon',
  'too_far',
  'in_the_past',
  'limit_reached',
] satisfies BookingRefusal['code'][]);

/** The value, or the refusal thrown; who was refused a time is told the nearest open ones, as they are now. */
export async function answered<T>(
  context: HttpContext,
  coach: CoachRow,
  asked: Omit<AlternativesAsked, 'client'>,
  result: Result<T, AnyRefusal>,
  actor: Actor = context.actor,
): Promise<T> {
  if (result.ok) return result.value;
  if (!TIME_REFUSALS.has(result.refusal.code)) throw problem(result.refusal);
  const client = await findKnownClient(context.database, actor, coach.id);
  const alternatives = await nearestAlternatives(context.database, coach, { ...asked, client }, context.action.clock.now());
  throw problem({ ...result.refusal, alternatives } as AnyRefusal);
}
