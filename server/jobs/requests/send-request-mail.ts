import { takesTime } from '../../../core/bookings/booking-status.ts';
import { isErasedAddress } from '../../../core/clients/erased-address.ts';
import { requestMailVerdict } from '../../../core/requests/mails/request-mail-verdict.ts';
import type { RequestMailEffect } from '../../../core/requests/request-effect.ts';
import { openLocation } from '../../../core/services/open-location.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { momentOf } from '../../../core/time/moment.ts';
import type { BookingDetails } from '../../db/booking-details.ts';
import { loadRequestDetails, type RequestDetails } from '../../db/requests/request-details.ts';
import { lockRequestStanding } from '../../db/requests/request-standing.ts';
import { withSeriesPlans } from '../../db/series/with-series-plans.ts';
import type { Tx } from '../../db/transaction.ts';
import type { MailRhythm } from '../../notifications/mail-rhythm.ts';
import { bookingDeadlines } from '../booking-deadlines.ts';
import { bookingLink } from '../booking-link.ts';
import type { EffectHandler, EffectOutcome } from '../effect-handler.ts';
import type { JobContext } from '../job-context.ts';
import { sendMail } from '../send-mail.ts';
import { mailRhythmOf } from '../series/mail-rhythm-of.ts';

/** Asked in the transaction that notes the mail as leaving, with the request held; null lets it go. */
async function stopOf(ctx: JobContext, tx: Tx, effect: RequestMailEffect, clientEmail: string): Promise<EffectOutcome | null> {
  const standing = await lockRequestStanding(tx, effect.requestId);
  if (!standing) return 'nobody there';
  // Tried again, it is written anew.
  if (standing.clientEmail !== clientEmail) throw new Error('The address of the client has changed since this mail was written.');
  const verdict = requestMailVerdict(effect, standing, ctx.clock.now());
  if (verdict === 'wait') throw new Error('One of the sessions was cancelled a moment ago, and that may be undone.');
  return verdict === 'overtaken' ? 'overtaken' : null;
}

const isAgreed = ({ event }: RequestMailEffect): boolean => event === 'approved' || event === 'accepted';

/** Of what was agreed, those that take place when the mail leaves; else all that was asked for. */
const toldOf = (effect: RequestMailEffect, { bookings }: RequestDetails): readonly BookingDetails[] => {
  const left = bookings.filter(({ status }) => takesTime(status));
  return isAgreed(effect) && left.length > 0 ? left : bookings;
};

/** As the reader may see it: links and numbers are told once it is agreed. */
const seenBy = (effect: RequestMailEffect, booking: BookingDetails): BookingDetails =>
  effect.to === 'coach' || isAgreed(effect) ? booking : { ...booking, location: openLocation(booking.location) };

/** How the dates of a recurring booking repeat, in words; all that is asked for in one step is of one. */
async function rhythmOf({ database }: JobContext, first: BookingDetails): Promise<MailRhythm | null> {
  const [planned] = await withSeriesPlans(database, [first]);
  return mailRhythmOf(planned?.seriesPlan);
}

/** What the other side wrote since the reader last did. */
function newMessages({ to }: RequestMailEffect, { messages }: RequestDetails): readonly string[] {
  const lastOwn = messages.findLastIndex(({ author }) => author === to);
  return messages.slice(lastOwn + 1).map(({ text }) => text);
}

/** A mail about a request says what holds when it leaves; what was overtaken meanwhile isn't sent any more. */
export const sendRequestMail: EffectHandler<RequestMailEffect> = async (ctx, effect, attempt) => {
  const request = await loadRequestDetails(ctx.database, { kind: 'system' }, effect.requestId);
  const [first] = request?.bookings ?? [];
  if (!request || !first || (effect.to === 'client' && isErasedAddress(first.clientEmail))) return 'nobody there';
  const { event, to } = effect;
  const now = ctx.clock.now();
  const times = ({ startsAt, endsAt }: { readonly startsAt: Instant; readonly endsAt: Instant }) => ({
    coachTime: momentOf(first.coachTimeZone, startsAt, endsAt),
    clientTime: momentOf(first.clientTimeZone, startsAt, endsAt),
  });
  const backupOf = ({ backupStartsAt, startsAt, endsAt }: BookingDetails) =>
    backupStartsAt === null ? null : times({ startsAt: backupStartsAt, endsAt: backupStartsAt + endsAt - startsAt });
  const sessions = await Promise.all(
    toldOf(effect, request).map(async (booking) => ({
      booking: seenBy(effect, booking),
      backup: backupOf(booking),
      ...times(booking),
      url: (await bookingLink(ctx, booking, to)).url,
    })),
  );
  const mail = ctx.templates.requestMail({
    id: attempt.jobId,
    event,
    to,
    sessions,
    deadline: times({ startsAt: request.answerBy, endsAt: request.answerBy }),
    rhythm: sessions.length > 1 ? await rhythmOf(ctx, first) : null,
    suggestions: request.suggestions.filter(({ state }) => state === 'open').map((each) => ({ ...times(each), held: each.held })),
    messages: newMessages(effect, request),
    deadlines: sessions.length === 1 && sessions[0] ? bookingDeadlines(sessions[0].booking, now) : null,
    declineReason: request.declineReason,
    url: to === 'client' || isAgreed(effect) ? (sessions[0]?.url ?? ctx.publicUrl) : `${ctx.publicUrl}/app/requests/${request.id}`,
    now,
  });
  const record = { effect, kind: `request_${event}_${to}`, coachId: request.coachId, bookingId: first.id };
  return sendMail(ctx, mail, { ...record, stops: (tx) => stopOf(ctx, tx, effect, first.clientEmail) }, attempt);
};
