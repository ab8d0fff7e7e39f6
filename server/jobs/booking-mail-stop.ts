import type { BookingEffect } from '../../core/bookings/booking-effect.ts';
import { mailVerdict } from '../../core/bookings/mails/mail-verdict.ts';
import { lockBookingStanding } from '../db/bookings/booking-standing.ts';
import type { Tx } from '../db/transaction.ts';
import { hasSeriesToldOf } from '../db/series/has-series-told-of.ts';
import { hasMailLeft } from '../db/upkeep/mails.ts';
import type { EffectOutcome } from './effect-handler.ts';
import type { JobContext } from './job-context.ts';

/**
 * What ends this mail at the last moment; null lets it go. Asked in the transaction that notes it as leaving, with the booking held: who
 * takes something back right then either finds the mail noted, or stops it here.
 */
export async function bookingMailStop(
  ctx: Pick<JobContext, 'clock'>,
  tx: Tx,
  effect: BookingEffect,
  /** Of the client, when the mail was written: they may have been erased, or given another address, since. */
  clientEmail: string,
): Promise<EffectOutcome | null> {
  const standing = await lockBookingStanding(tx, effect.bookingId);
  if (!standing) return 'nobody there';
  // Tried again, it is written anew.
  if (standing.clientEmail !== clientEmail) throw new Error('The address of the client has changed since this mail was written.');
  const verdict = mailVerdict(effect, standing, ctx.clock.now());
  // The queue asks again in a few seconds.
  if (verdict === 'wait') throw new Error('The session was cancelled a moment ago, and that may be undone.');
  if (verdict === 'overtaken') return 'overtaken';
  if (effect.onlyAfter === undefined || (await hasMailLeft(tx, effect.onlyAfter))) return null;
  // Cancelled with others of its series, it was told with them.
  return (await hasSeriesToldOf(tx, effect.bookingId, effect.to)) ? null : 'not needed';
}
