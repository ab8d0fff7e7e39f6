import { randomUUID } from 'node:crypto';
import { DEFAULT_OFFER_SETTINGS, type OfferSettings } from '../../core/waitlist/offers/offer-settings.ts';
import { DEFAULT_WAITLIST_RULES, type WaitlistRules } from '../../core/waitlist/waitlist-rules.ts';
import type { Database } from '../../server/db/database.ts';
import type { WaitlistEntriesTable } from '../../server/db/tables/waitlist-tables.ts';
import type { Practice } from './practice.ts';

interface Waiting {
  readonly name?: string;
  readonly email?: string;
  readonly state?: WaitlistEntriesTable['state']['__insert__'];
  readonly serviceId?: string;
  readonly durationMinutes?: number;
  readonly cycleId?: string;
  readonly slotAt?: string;
  readonly earliest?: string;
  readonly latest?: string;
  readonly signedUpAt?: Date;
  readonly timeZone?: string;
}

export interface WaitingClient {
  readonly entryId: string;
  readonly clientId: string;
  readonly email: string;
}

const YEAR = 365 * 86_400_000;

/** Somebody new who stands in this practice's line for any session of its service, unless said otherwise. */
export async function waitingClient(db: Database, practice: Practice, wishes: Waiting = {}): Promise<WaitingClient> {
  const { coachId } = practice;
  const entryId = randomUUID();
  const clientId = randomUUID();
  const { name = 'Ada Tremblay', email = `${clientId}@example.com`, signedUpAt = new Date(Date.now() - 1000) } = wishes;
  await db.insertInto('clients').values({ id: clientId, coachId, name, email, timeZone: null, priority: null, startedOn: null }).execute();
  await db
    .insertInto('waitlistEntries')
    .values({
      id: entryId,
      coachId,
      clientId,
      serviceId: wishes.serviceId ?? practice.serviceId,
      durationMinutes: wishes.durationMinutes ?? 60,
      cycleId: wishes.cycleId ?? null,
      slotAt: wishes.slotAt === undefined ? null : new Date(wishes.slotAt),
      weekdays: [],
      earliest: wishes.earliest ?? null,
      latest: wishes.latest ?? null,
      frequency: null,
      ...(wishes.state && { state: wishes.state }),
      addedBy: 'client',
      signedUpAt,
      expiresAt: new Date(Date.now() + YEAR),
      timeZone: wishes.timeZone ?? 'America/Toronto',
    })
    .execute();
  return { entryId, clientId, email };
}

/** How the practice offers what falls free; at any hour of the day, so that a test may run at night. */
export const setOffers = (
  db: Database,
  { coachId }: Pick<Practice, 'coachId'>,
  offers: Partial<OfferSettings> = {},
  rules: Partial<Omit<WaitlistRules, 'offers'>> = {},
) =>
  db
    .updateTable('coaches')
    .set({
      waitlistRules: JSON.stringify({ ...DEFAULT_WAITLIST_RULES, ...rules, offers: { ...DEFAULT_OFFER_SETTINGS, quiet: null, ...offers } }),
    })
    .where('id', '=', coachId)
    .execute();
