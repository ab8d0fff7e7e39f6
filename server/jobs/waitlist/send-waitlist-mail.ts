import { isErasedAddress } from '../../../core/clients/erased-address.ts';
import { ok } from '../../../core/result.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { afterQuiet } from '../../../core/waitlist/notices/after-quiet.ts';
import { waitlistMailVerdict } from '../../../core/waitlist/notices/waitlist-mail-verdict.ts';
import type { WaitlistMailEffect } from '../../../core/waitlist/waitlist-effect.ts';
import type { Tx } from '../../db/transaction.ts';
import { noteToldPosition } from '../../db/waitlist/entries.ts';
import { findOffer } from '../../db/waitlist/offers.ts';
import { findWaitlistMailFacts, lockWaitlistMailStanding } from '../../db/waitlist/waitlist-mail-facts.ts';
import type { EffectHandler, EffectOutcome } from '../effect-handler.ts';
import type { JobContext } from '../job-context.ts';
import { sendMail } from '../send-mail.ts';
import { placeInLine } from './place-in-line.ts';
import { waitlistMailContent } from './waitlist-mail-content.ts';

/** The same mail once more, after the night: told by its key, so that it is put off once. */
async function putOff(ctx: JobContext, effect: WaitlistMailEffect, until: Instant): Promise<EffectOutcome> {
  const afterSeconds = Math.ceil((until - ctx.clock.now()) / 1000);
  await ctx.transaction(async (tx) => {
    await ctx.enqueue(tx, [{ ...effect, key: `${effect.key}:after:${until}`, afterSeconds, putOffUntil: until }]);
    return ok(null);
  });
  return 'put off';
}

interface Leaving {
  readonly effect: WaitlistMailEffect;
  readonly coachId: string;
  readonly clientEmail: string;
  /** What it says of the client's place; null where it says nothing of it. */
  readonly place: number | null;
}

/** Asked in the transaction that notes the mail as leaving, under the coach's lock; null lets it go, and what it tells of the client's place is told. */
async function stopOf(ctx: JobContext, tx: Tx, { effect, coachId, clientEmail, place }: Leaving): Promise<EffectOutcome | null> {
  const { entryId, offerId = null, toldAt } = effect;
  const standing = await lockWaitlistMailStanding(tx, { coachId, entryId, offerId });
  if (!standing) return 'nobody there';
  // Tried again, it is written anew.
  if (standing.clientEmail !== clientEmail) throw new Error('The address of the client has changed since this mail was written.');
  const now = ctx.clock.now();
  if (waitlistMailVerdict(effect, { ...standing, place }, now) === 'overtaken') return 'overtaken';
  if (place !== null) await noteToldPosition(tx, entryId, place, toldAt ?? now);
  return null;
}

/** A mail to a client who waits says what holds when it leaves. At night most of them wait for the morning, and then say what holds in the morning. */
export const sendWaitlistMail: EffectHandler<WaitlistMailEffect> = async (ctx, effect, attempt) => {
  const { event, entryId, offerId } = effect;
  const facts = await findWaitlistMailFacts(ctx.database, entryId);
  if (!facts || isErasedAddress(facts.clientEmail)) return 'nobody there';
  const { coachId, clientEmail, timeZone, waitlistRules } = facts;
  const offer = offerId === undefined ? undefined : await findOffer(ctx.database, coachId, offerId);
  if (offerId !== undefined && !offer) return 'nobody there';
  const morning = afterQuiet(effect, { timeZone, quiet: waitlistRules.offers.quiet, offer: offer ?? null }, ctx.clock.now());
  // Whoever sends it again by hand means now.
  const isAgain = (effect as { readonly resendOf?: string }).resendOf !== undefined;
  if (morning !== null && morning !== effect.putOffUntil && !isAgain) return putOff(ctx, effect, morning);
  const place = await placeInLine(ctx, effect, facts);
  const mail = ctx.templates.waitlistMail(await waitlistMailContent(ctx, { id: attempt.jobId, effect, facts, offer, place }));
  const stops = (tx: Tx) => stopOf(ctx, tx, { effect, coachId, clientEmail, place });
  return sendMail(ctx, mail, { effect, kind: `waitlist_${event}`, coachId, stops }, attempt);
};
