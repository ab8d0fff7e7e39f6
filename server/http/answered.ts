import { isTimeRefusal } from '../../core/bookings/is-time-refusal.ts';
import type { Actor } from '../../core/identity/actor.ts';
import type { Result } from '../../core/result.ts';
import type { Instant } from '../../core/time/instant.ts';
import { type AlternativesAsked, nearestAlternatives } from '../actions/slots/nearest-alternatives.ts';
import { whatIsThere } from '../actions/slots/what-is-there.ts';
import { findKnownClient } from '../db/clients/find-known-client.ts';
import type { CoachRow } from '../db/coaches.ts';
import type { HttpContext } from './http-context.ts';
import { type AnyRefusal, problem } from './problem.ts';

interface Asked extends Omit<AlternativesAsked, 'client'> {
  /** Of who asks, for a time in a sentence; the coach's where left out. */
  readonly timeZone?: string;
}

const clocksOf = (coach: CoachRow, { timeZone = coach.timeZone }: Asked) => ({ own: timeZone, other: coach.timeZone });
const iso = (instant: Instant): string => new Date(instant).toISOString();

/** Refusals over something that lies there. */
const IN_THE_WAY: ReadonlySet<string> = new Set(['slot_taken', 'kept_for_waitlist']);

/** What lies there, with names: for the coach alone. */
async function inTheWay({ database, action }: HttpContext, coach: CoachRow, asked: Asked, starts: readonly Instant[]) {
  const taken = await whatIsThere(database, coach, { ...asked, client: undefined }, starts, action.clock.now());
  const when = ({ startsAt, endsAt }: (typeof taken)[number]) => ({ startsAt: iso(startsAt), endsAt: iso(endsAt) });
  return {
    bookings: taken.flatMap((each) =>
      each.bookingId === null ? [] : [{ id: each.bookingId, clientName: each.clientName ?? '', ...when(each) }],
    ),
    kept: taken.flatMap((each) =>
      each.freedTimeId === null ? [] : [{ freedTimeId: each.freedTimeId, clientNames: [...each.offeredTo], ...when(each) }],
    ),
    holds: taken.flatMap((each) => (each.holdId === null ? [] : [{ id: each.holdId, note: each.note ?? '', ...when(each) }])),
  };
}

/** The value, or the refusal thrown; who was refused a time is told the nearest open ones, as they are now, and the coach what is there. */
export async function answered<T>(
  context: HttpContext,
  coach: CoachRow,
  asked: Asked,
  result: Result<T, AnyRefusal>,
  actor: Actor = context.actor,
): Promise<T> {
  if (result.ok) return result.value;
  const { refusal } = result;
  const clocks = clocksOf(coach, asked);
  if (!isTimeRefusal(refusal)) throw problem(refusal, {}, clocks);
  // No other time of that month would help.
  if (refusal.code === 'check_in_used') throw problem(refusal, {}, clocks);
  const { starts } = refusal;
  const there =
    asked.by === 'coach' && IN_THE_WAY.has(refusal.code) ? await inTheWay(context, coach, asked, starts ?? [asked.startsAt]) : {};
  if (starts) throw problem(refusal, there, clocks);
  const client = await findKnownClient(context.database, actor, coach.id);
  const alternatives = await nearestAlternatives(context.database, coach, { ...asked, client }, context.action.clock.now());
  throw problem({ ...refusal, alternatives }, there, clocks);
}
