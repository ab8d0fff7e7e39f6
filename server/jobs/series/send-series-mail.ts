import { takesTime } from '../../../core/bookings/booking-status.ts';
import { isErasedAddress } from '../../../core/clients/erased-address.ts';
import { changesThatHold, seriesMailVerdict } from '../../../core/series/booked/series-mail-verdict.ts';
import type { SeriesMailEffect } from '../../../core/series/series-effect.ts';
import { momentOf } from '../../../core/time/moment.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { BookingDetails } from '../../db/booking-details.ts';
import { lockSeriesStanding, loadSeriesMailFacts, type SeriesMailFacts } from '../../db/series/series-mail-facts.ts';
import type { Tx } from '../../db/transaction.ts';
import type { SeriesMailContent, SeriesSession } from '../../notifications/series-mail.ts';
import { bookingLink } from '../booking-link.ts';
import type { EffectHandler, EffectOutcome } from '../effect-handler.ts';
import type { JobContext } from '../job-context.ts';
import { sendMail } from '../send-mail.ts';
import { mailRhythmOf } from './mail-rhythm-of.ts';

const times = (booking: BookingDetails, { startsAt, endsAt }: { readonly startsAt: Instant; readonly endsAt: Instant } = booking) => ({
  coachTime: momentOf(booking.coachTimeZone, startsAt, endsAt),
  clientTime: momentOf(booking.clientTimeZone, startsAt, endsAt),
});

async function sessionOf(ctx: JobContext, booking: BookingDetails, to: SeriesMailEffect['to']): Promise<SeriesSession> {
  const url = takesTime(booking.status) ? (await bookingLink(ctx, booking, to)).url : null;
  return { booking, ...times(booking), url };
}

async function changesOf(
  ctx: JobContext,
  effect: SeriesMailEffect,
  { series, bookings }: SeriesMailFacts,
): Promise<SeriesMailContent['changes']> {
  const byId = new Map(bookings.map((booking) => [booking.id, booking]));
  const changes = await Promise.all(
    changesThatHold(effect, { ...series, bookings }).map(async ({ bookingId, what, from }) => {
      const booking = byId.get(bookingId);
      if (!booking) return [];
      const before = from === null ? null : times(booking, { startsAt: from, endsAt: from + booking.endsAt - booking.startsAt });
      return [{ ...(await sessionOf(ctx, booking, effect.to)), what, before }];
    }),
  );
  return changes.flat().toSorted((one, other) => one.booking.startsAt - other.booking.startsAt);
}

async function contentOf(ctx: JobContext, effect: SeriesMailEffect, facts: SeriesMailFacts, about: BookingDetails, id: string) {
  const { series, bookings } = facts;
  const now = ctx.clock.now();
  // What is only asked for is told of by mails about its request.
  const standing = bookings.filter(({ status, endsAt }) => takesTime(status) && status !== 'requested' && endsAt > now);
  return {
    id,
    event: effect.event,
    to: effect.to,
    rhythm: mailRhythmOf(series.plan),
    changes: await changesOf(ctx, effect, facts),
    ahead: await Promise.all(standing.map((booking) => sessionOf(ctx, booking, effect.to))),
    about,
    aboutTime: times(about),
    reason: effect.reason ?? '',
    url: effect.to === 'coach' ? `${ctx.publicUrl}/app/recurring/${series.id}` : (await bookingLink(ctx, about, 'client')).url,
    now,
  } satisfies SeriesMailContent;
}

/** What ends this mail at the last moment; asked in the transaction that notes it as leaving, with the series held. */
async function stop(ctx: JobContext, tx: Tx, effect: SeriesMailEffect, about: BookingDetails): Promise<EffectOutcome | null> {
  const standing = await lockSeriesStanding(tx, effect.seriesId);
  const same = standing?.bookings.find(({ id }) => id === about.id);
  if (!standing || !same) return 'nobody there';
  // Tried again, it is written anew.
  if (same.clientEmail !== about.clientEmail) throw new Error('The address of the client has changed since this mail was written.');
  const verdict = seriesMailVerdict(effect, standing, ctx.clock.now());
  // The queue asks again in a few seconds.
  if (verdict === 'wait') throw new Error('One of the sessions was cancelled a moment ago, and that may be undone.');
  return verdict === 'overtaken' ? 'overtaken' : null;
}

/** A mail about a recurring booking, as it stands when the mail leaves: one to each side, however many dates there are. */
export const sendSeriesMail: EffectHandler<SeriesMailEffect> = async (ctx, effect, attempt) => {
  const facts = await loadSeriesMailFacts(ctx.database, effect.seriesId);
  if (!facts) return 'nobody there';
  const now = ctx.clock.now();
  const { bookings } = facts;
  // The next that takes place; of a series that has ended, the last there was.
  const about = bookings.find(({ status, startsAt }) => takesTime(status) && startsAt > now) ?? bookings.at(-1);
  if (!about || (effect.to === 'client' && isErasedAddress(about.clientEmail))) return 'nobody there';
  const mail = ctx.templates.seriesMail(await contentOf(ctx, effect, facts, about, attempt.jobId));
  const record = { effect, kind: `series_${effect.event}_${effect.to}`, coachId: about.coachId, bookingId: about.id };
  return sendMail(ctx, mail, { ...record, stops: (tx: Tx) => stop(ctx, tx, effect, about) }, attempt);
};
