import { REACH_DAYS } from '../../../core/availability/sweep/reach-days.ts';
import type { BookingFacts } from '../../../core/bookings/decide-booking.ts';
import { serviceAvailability } from '../../../core/availability/service-availability.ts';
import type { OwnedClaim } from '../../../core/bookings/owned-claim.ts';
import type { KnownClient } from '../../../core/clients/known-client.ts';
import type { CreditFacts } from '../../../core/packages/uses/credit-facts.ts';
import { usablePackages } from '../../../core/packages/uses/usable-packages.ts';
import { relationshipOf } from '../../../core/policies/relationship-of.ts';
import { resolveRules } from '../../../core/policies/resolve-rules.ts';
import { ruleSetOf } from '../../../core/policies/rule-set-of.ts';
import { addDays } from '../../../core/time/add-days.ts';
import { instantToWall } from '../../../core/time/instant-to-wall.ts';
import { DAY, type Instant } from '../../../core/time/instant.ts';
import { loadServiceWithHours, type ServiceWithHours } from '../../db/availability.ts';
import { loadClaims } from '../../db/claims.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import { listPackageStandings } from '../../db/packages/packages.ts';

export interface SlotAsked {
  readonly service: { readonly id: string } | { readonly slug: string };
  readonly startsAt: Instant;
  /** Where several starts are asked about: the latest; `startsAt` is the earliest. */
  readonly lastStartsAt?: Instant;
  readonly durationMinutes: number | undefined;
  /** The booking that is about to move: its own claim is not in its way. */
  readonly movingBookingId?: string | undefined;
  /** Whoever asks, as far as they have proven it; whom the coach books for is taken at the coach's word. */
  readonly client: KnownClient | undefined;
  readonly runsPractice?: boolean;
  /** They have proven whose address they come with, though it may be nobody's yet. */
  readonly hasProvenAddress?: boolean;
}

/** Everything that decides over one start or several, read once, under the coach's lock where a booking is made. Undefined when there is no such service. */
export async function loadBookingFacts(
  db: Database,
  coach: CoachRow,
  asked: SlotAsked,
  now: Instant,
): Promise<(BookingFacts & { readonly service: ServiceWithHours; readonly claims: readonly OwnedClaim[] }) | undefined> {
  const { startsAt, lastStartsAt = startsAt } = asked;
  const first = instantToWall(coach.timeZone, startsAt).date;
  const last = instantToWall(coach.timeZone, lastStartsAt).date;
  const [service, claims] = await Promise.all([
    loadServiceWithHours(db, coach.id, asked.service, { from: addDays(first, -REACH_DAYS), to: addDays(last, REACH_DAYS) }),
    loadClaims(db, coach.id, { from: startsAt - REACH_DAYS * DAY, until: lastStartsAt + REACH_DAYS * DAY }, asked.movingBookingId),
  ]);
  if (!service) return undefined;
  const relationship = relationshipOf(asked.client);
  const durationMinutes = asked.durationMinutes ?? service.durations[0] ?? 60;
  const { policy, requests, offer } = resolveRules(ruleSetOf(coach, service, relationship), durationMinutes);
  return {
    service,
    claims,
    coachId: coach.id,
    durations: service.durations,
    prices: service.prices,
    location: service.location,
    admission: {
      coach: coach.visibility,
      service: service.visibility,
      client: asked.client,
      runsPractice: asked.runsPractice ?? false,
    },
    isCheckIn: service.kind === 'check_in',
    policy,
    requests,
    offer,
    credits: await loadCredits(db, service, asked, now),
    availability: serviceAvailability(coach, service, claims, { relationship, durationMinutes, now }),
  };
}

/** What there is to use now; nothing is read where a service takes no credits. */
async function loadCredits(
  db: Database,
  { coachId, credits, creditsRequired }: ServiceWithHours,
  { client, hasProvenAddress = false }: SlotAsked,
  now: Instant,
): Promise<CreditFacts> {
  const facts = { cost: credits, required: creditsRequired };
  if (credits === 0 || !client) return { ...facts, packages: credits === 0 || hasProvenAddress ? [] : null };
  const packages = await listPackageStandings(db, { coachId, clientId: client.id });
  return { ...facts, packages: usablePackages(packages, now) };
}
