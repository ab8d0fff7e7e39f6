import { explainTime } from '../../../../core/availability/explain-time.ts';
import { admissionRefusal } from '../../../../core/bookings/admission-refusal.ts';
import type { KnownClient } from '../../../../core/clients/known-client.ts';
import { openToAsk } from '../../../../core/requests/open-to-ask.ts';
import { type Instant, MINUTE } from '../../../../core/time/instant.ts';
import type { Alternative } from '../../../../core/waitlist/offers/offer-chain.ts';
import type { CoachRow } from '../../../db/coaches.ts';
import type { Database } from '../../../db/database.ts';
import { listOffersOut } from '../../../db/waitlist/offers-out.ts';
import { loadBookingFacts } from '../../bookings/load-booking-facts.ts';

export interface AlternativesOf {
  readonly serviceId: string;
  readonly durationMinutes: number;
  /** Whose offers they are. */
  readonly client: KnownClient;
  /** As they were named when an offer was made. */
  readonly named: readonly Alternative[];
}

/** A time that could be taken instead. `offerId`: it is held for the same person, by an offer of its own. */
export interface AlternativeNow extends Alternative {
  readonly endsAt: Instant;
  readonly offerId: string | null;
}

/** Which of the times that were named beside an offer could still be taken now, in the order they were named: held for this client, or open to them. */
export async function listAlternatives(
  db: Database,
  coach: CoachRow,
  { serviceId, durationMinutes, client, named }: AlternativesOf,
  now: Instant,
): Promise<readonly AlternativeNow[]> {
  const ahead = named.filter(({ startsAt }) => startsAt > now);
  const starts = ahead.map(({ startsAt }) => startsAt);
  if (starts.length === 0) return [];
  const reach = { startsAt: Math.min(...starts), lastStartsAt: Math.max(...starts) };
  const [out, facts] = await Promise.all([
    listOffersOut(db, coach.id, client.id),
    loadBookingFacts(db, coach, { service: { id: serviceId }, ...reach, durationMinutes, client }, now),
  ]);
  const isBookable = facts !== undefined && facts.service.active && admissionRefusal(facts.admission) === null;
  const isOpen = (startsAt: Instant): boolean =>
    isBookable && explainTime(openToAsk(facts.availability, facts.requests), startsAt).length === 0;
  return ahead.flatMap(({ kind, startsAt }): readonly AlternativeNow[] => {
    const endsAt = startsAt + durationMinutes * MINUTE;
    const offer = out.find((each) => each.startsAt === startsAt && each.until > now);
    if (offer) return [{ kind: 'offered', startsAt, endsAt: offer.endsAt, offerId: offer.id }];
    return isOpen(startsAt) ? [{ kind: kind === 'freed' ? 'freed' : 'open', startsAt, endsAt, offerId: null }] : [];
  });
}
