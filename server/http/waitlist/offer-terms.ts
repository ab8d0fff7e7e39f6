import type { z } from 'zod';
import type { OwnEntryView } from '../../../contract/waitlist/entry-view.ts';
import type { KnownClient } from '../../../core/clients/known-client.ts';
import { coverOf } from '../../../core/packages/uses/cover-of.ts';
import { type Instant, MINUTE } from '../../../core/time/instant.ts';
import { loadBookingFacts } from '../../actions/bookings/load-booking-facts.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import type { OfferRow } from '../../db/waitlist/offers.ts';
import { coverView } from '../packages/cover-view.ts';

interface OfferToClient {
  readonly serviceId: string;
  readonly client: KnownClient;
  readonly offer: OfferRow;
}

/** What a yes would cost its client and allow them, as booking it decides: nobody asks whether they might book the service otherwise. */
export async function offerTerms(
  db: Database,
  coach: CoachRow,
  { serviceId, client, offer: { startsAt, endsAt } }: OfferToClient,
  now: Instant,
): Promise<z.input<typeof OwnEntryView>['offers'][number]['terms']> {
  const durationMinutes = (endsAt - startsAt) / MINUTE;
  const facts = await loadBookingFacts(db, coach, { service: { id: serviceId }, startsAt, durationMinutes, client }, now);
  if (!facts) return null;
  const { prices, policy, credits } = facts;
  return { prices: [...prices], policy, cover: coverView(coverOf(credits, { serviceId, durationMinutes }, [startsAt])) };
}
