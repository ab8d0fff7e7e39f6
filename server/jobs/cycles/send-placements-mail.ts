import type { PlacementsMailEffect } from '../../../core/cycles/cycle-effect.ts';
import { type PlacementsMailSays, placementsMailSays, type SaidDate, SAID_LISTS } from '../../../core/cycles/mails/placements-mail-says.ts';
import { isDeadlineOver } from '../../../core/cycles/phases/is-deadline-over.ts';
import { isErasedAddress } from '../../../core/clients/erased-address.ts';
import { momentOf } from '../../../core/time/moment.ts';
import { listPlacements } from '../../db/cycles/placements.ts';
import { listVisitDetails, loadMailPart, lockMailPart } from '../../db/cycles/placements-mail-facts.ts';
import { findPortalTokenOf } from '../../db/cycles/portal-tokens.ts';
import type { Tx } from '../../db/transaction.ts';
import type { PlacementsMailContent, PlacementsMailDate } from '../../notifications/placements-mail.ts';
import type { EffectHandler, EffectOutcome } from '../effect-handler.ts';
import type { JobContext } from '../job-context.ts';
import { sendMail } from '../send-mail.ts';

type Part = NonNullable<Awaited<ReturnType<typeof loadMailPart>>>;

const zonesOf = ({ clientTimeZone, coachTimeZone }: Part) => ({ client: clientTimeZone ?? coachTimeZone, coach: coachTimeZone });

type Visit = Awaited<ReturnType<typeof listVisitDetails>>[number];

/** Only what was confirmed ever had a link of its own. */
const isEnded = ({ tokenId, status, startsAt }: Visit, now: number): boolean =>
  tokenId !== null && startsAt > now && status !== 'confirmed' && status !== 'completed' && status !== 'no_show';

/** The dates with what the mail says of each; one whose booking is gone is left out. */
function listsOf(ctx: JobContext, part: Part, { lists }: PlacementsMailSays, all: readonly Visit[]) {
  const visits = new Map(all.map((each) => [each.id, each]));
  const zones = zonesOf(part);
  const dateOf = ({ bookingId, startsAt, endsAt, before }: SaidDate): readonly PlacementsMailDate[] => {
    const booking = visits.get(bookingId);
    if (!booking) return [];
    return [
      {
        booking,
        coachTime: momentOf(zones.coach, startsAt, endsAt),
        clientTime: momentOf(zones.client, startsAt, endsAt),
        before: before === null ? null : momentOf(zones.client, before, before),
        manageUrl: booking.tokenId === null ? null : `${ctx.publicUrl}/m/${ctx.linkToken(booking.tokenId).token}`,
      },
    ];
  };
  return Object.fromEntries(SAID_LISTS.map((list) => [list, lists[list].flatMap(dateOf)])) as unknown as PlacementsMailContent['lists'];
}

/** What ends this mail at the last moment: asked with the part held, so that who answers or sends right then finds it noted, or stops it here. */
async function stops(tx: Tx, { cycleId, regularId }: PlacementsMailEffect, written: Part): Promise<EffectOutcome | null> {
  const now = await lockMailPart(tx, cycleId, regularId);
  if (!now || isErasedAddress(now.clientEmail)) return 'nobody there';
  // Tried again, it is written anew.
  if (now.clientEmail !== written.clientEmail || now.rounds !== written.rounds || now.answers !== written.answers)
    throw new Error('Something changed for the client since this mail was written.');
  return null;
}

async function contentOf(ctx: JobContext, id: string, effect: PlacementsMailEffect, part: Part, says: PlacementsMailSays, tokenId: string) {
  const now = ctx.clock.now();
  const zones = zonesOf(part);
  const { cycle } = part;
  const closed = isDeadlineOver(cycle, now);
  const visits = await listVisitDetails(ctx.database, effect.cycleId, effect.regularId, now);
  const content: PlacementsMailContent = {
    id,
    event: says.event,
    client: { name: part.clientName, address: part.clientEmail },
    coach: { name: part.coachName, address: part.coachEmail },
    cycleName: cycle.name,
    timeZones: zones,
    answerBy: closed || cycle.confirmBy === null ? null : momentOf(zones.client, cycle.confirmBy, cycle.confirmBy),
    keeps: part.keepUnanswered,
    lists: listsOf(ctx, part, says, visits),
    ended: visits.filter((visit) => isEnded(visit, now)),
    url: `${ctx.publicUrl}/c/${ctx.linkToken(tokenId).token}`,
    message: effect.event === 'message' ? { subject: effect.subject ?? '', text: effect.text ?? '' } : null,
    now,
  };
  return content;
}

/**
 * A mail to a client about their dates says what holds when it leaves. What was overtaken meanwhile, by another round or another answer, is not
 * sent any more; nor is a question that was answered.
 */
export const sendPlacementsMail: EffectHandler<PlacementsMailEffect> = async (ctx, effect, attempt) => {
  const { cycleId, regularId } = effect;
  const part = await loadMailPart(ctx.database, cycleId, regularId);
  if (!part || isErasedAddress(part.clientEmail)) return 'nobody there';
  const { coachId, clientId, cycle } = part;
  const now = ctx.clock.now();
  const token = await findPortalTokenOf(ctx.database, cycleId, clientId, now);
  if (!token) return 'nobody there';
  const placements = await listPlacements(ctx.database, { coachId, cycleId, regularId });
  const says = placementsMailSays(effect, { ...part, placements, closed: isDeadlineOver(cycle, now), now });
  if (typeof says === 'string') return says;
  const content = await contentOf(ctx, attempt.jobId, effect, part, says, token.id);
  const mail = ctx.templates.placementsMail(content);
  const record = { effect, kind: `placements_${effect.event}`, coachId, stops: (tx: Tx) => stops(tx, effect, part) };
  return sendMail(ctx, mail, record, attempt);
};
