import { openLocation } from '../../../core/services/open-location.ts';
import { instantToWall } from '../../../core/time/instant-to-wall.ts';
import { type Instant, MINUTE } from '../../../core/time/instant.ts';
import { momentOf } from '../../../core/time/moment.ts';
import { isSharedOffer } from '../../../core/waitlist/offers/is-shared-offer.ts';
import type { WaitlistMailEffect, WaitlistMailEvent } from '../../../core/waitlist/waitlist-effect.ts';
import { type AlternativeNow, listAlternatives } from '../../actions/waitlist/offers/list-alternatives.ts';
import { findClient } from '../../db/clients/find-client.ts';
import { loadCoach } from '../../db/coaches.ts';
import { findEntryTokenOf } from '../../db/waitlist/entry-tokens.ts';
import { findOffer, listOffersOf, type OfferRow } from '../../db/waitlist/offers.ts';
import type { findWaitlistMailFacts } from '../../db/waitlist/waitlist-mail-facts.ts';
import type { MailAlternative, MailOffer, MailTimes, WaitlistMailContent } from '../../notifications/waitlist/waitlist-mail-content.ts';
import type { JobContext } from '../job-context.ts';

type Facts = NonNullable<Awaited<ReturnType<typeof findWaitlistMailFacts>>>;

const bothClocks = ({ coachTimeZone, timeZone }: Facts, startsAt: Instant, endsAt = startsAt): MailTimes => ({
  coachTime: momentOf(coachTimeZone, startsAt, endsAt),
  clientTime: momentOf(timeZone, startsAt, endsAt),
});

/** To somebody's own place in line, as long as its link works. */
async function placeUrl({ database, clock, linkToken, publicUrl }: JobContext, entryId: string): Promise<string | null> {
  const token = await findEntryTokenOf(database, entryId, clock.now());
  return token ? `${publicUrl}/waitlist/${linkToken(token.id).token}` : null;
}

/** To where the client books the service; a page that nobody finds is no way there. */
const bookUrl = ({ publicUrl }: JobContext, { coachVisibility, serviceVisibility, coachSlug, serviceSlug }: Facts): string =>
  coachVisibility === 'private' || serviceVisibility === 'private' ? `${publicUrl}/me` : `${publicUrl}/${coachSlug}/${serviceSlug}`;

async function alternativeOf(ctx: JobContext, facts: Facts, alternative: AlternativeNow): Promise<MailAlternative> {
  const { startsAt, endsAt, offerId } = alternative;
  const times = bothClocks(facts, startsAt, endsAt);
  const other = offerId === null ? undefined : await findOffer(ctx.database, facts.coachId, offerId);
  const own = other && (await placeUrl(ctx, other.entryId));
  if (other && own) return { ...times, isOffered: true, url: `${own}#offer-${other.id}` };
  const query = new URLSearchParams({
    length: String(facts.durationMinutes),
    day: instantToWall(facts.timeZone, startsAt).date,
    at: new Date(startsAt).toISOString(),
  });
  return { ...times, isOffered: false, url: `${bookUrl(ctx, facts)}?${query.toString()}` };
}

/** What could be taken instead when the mail leaves. */
async function alternativesOf(ctx: JobContext, facts: Facts, offer: OfferRow): Promise<readonly MailAlternative[]> {
  const { database, clock } = ctx;
  const coach = await loadCoach(database, { kind: 'system' }, facts.coachId);
  const client = await findClient(database, facts.coachId, offer.clientId);
  if (!coach || !client) return [];
  const { serviceId, durationMinutes } = facts;
  const asked = { serviceId, durationMinutes, client, named: offer.alternatives };
  const found = await listAlternatives(database, coach, asked, clock.now());
  return Promise.all(found.map((each) => alternativeOf(ctx, facts, each)));
}

/** Whether others may take the time before its reader does. */
async function isShared({ database }: JobContext, { waitlistRules }: Facts, { id, freedTimeId, byHand }: OfferRow): Promise<boolean> {
  const others = (await listOffersOf(database, [freedTimeId])).filter((each) => each.id !== id);
  return isSharedOffer({ mode: waitlistRules.offers.mode, byHand, others: others.map(({ state }) => state) });
}

async function mailOffer(ctx: JobContext, event: WaitlistMailEvent, facts: Facts, offer: OfferRow): Promise<MailOffer> {
  const isOut = event === 'offered';
  return {
    id: offer.id,
    ...bothClocks(facts, offer.startsAt, offer.endsAt),
    until: bothClocks(facts, offer.until),
    shared: isOut && (await isShared(ctx, facts, offer)),
    alternatives: isOut ? await alternativesOf(ctx, facts, offer) : [],
  };
}

const wishOf = (facts: Facts): WaitlistMailContent['wish'] => {
  const { slotAt, durationMinutes, coachTimeZone, expiresAt } = facts;
  const { serviceName, weekdays, hours, earliest, latest, frequency: recurring, message, cycle: season } = facts;
  return {
    serviceName,
    durationMinutes,
    season,
    slot: slotAt === null ? null : bothClocks(facts, slotAt, slotAt + durationMinutes * MINUTE),
    weekdays,
    hours,
    earliest,
    latest,
    recurring,
    message,
    standsUntil: instantToWall(coachTimeZone, expiresAt - 1).date,
  };
};

interface Wanted {
  readonly id: string;
  readonly effect: Pick<WaitlistMailEffect, 'event' | 'because'>;
  readonly facts: Facts;
  readonly offer: OfferRow | undefined;
  /** The client's place in line, where the mail tells it. */
  readonly place: number | null;
}

/** All that a mail to somebody in line says, as things stand now. */
export async function waitlistMailContent(ctx: JobContext, { id, effect, facts, offer, place }: Wanted): Promise<WaitlistMailContent> {
  const { event, because } = effect;
  const { coachName, coachEmail, coachTimeZone, clientName, clientEmail, clientPhone, timeZone: clientTimeZone, cycle } = facts;
  const opens = event === 'opening_soon' ? (cycle?.opensAt ?? null) : null;
  return {
    id,
    event,
    wish: wishOf(facts),
    position: place,
    hasSession: because === 'booked_that_day',
    offer: offer ? await mailOffer(ctx, event, facts, offer) : null,
    shared: facts.waitlistRules.offers.mode !== 'one',
    location: openLocation(facts.location),
    opensAt: opens === null ? null : bothClocks(facts, opens),
    coachName,
    coachEmail,
    coachTimeZone,
    clientName,
    clientEmail,
    clientPhone,
    clientTimeZone,
    url: await placeUrl(ctx, facts.id),
    bookUrl: bookUrl(ctx, facts),
  };
}
