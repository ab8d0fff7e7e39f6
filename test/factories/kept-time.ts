import { randomUUID } from 'node:crypto';
import type { FreedCause } from '../../core/waitlist/offers/freed-cause.ts';
import type { Database } from '../../server/db/database.ts';
import type { Practice } from './practice.ts';
import { waitingClient } from './waiting-client.ts';

interface KeptWishes {
  readonly startsAt: string;
  /** Sixty where left out. */
  readonly minutes?: number;
  /** Who has it offered: somebody new of that name. Null: nobody yet. */
  readonly offeredTo?: string | null;
  readonly scheduleId?: string;
  /** Seats of the hours there; one where left out. */
  readonly capacity?: number;
  /** Cancelled where left out. */
  readonly cause?: FreedCause;
  /** Just now where left out. */
  readonly freedAt?: Date;
}

export interface KeptTimeRow {
  readonly freedTimeId: string;
  readonly entryId: string | null;
  readonly until: string;
}

const HOUR = 3_600_000;

/** A time that fell free and is kept for the line, as the pass writes it: with its claim, and an offer that stands for an hour. */
export async function keepTime(db: Database, practice: Practice, wishes: KeptWishes): Promise<KeptTimeRow> {
  const { coachId, serviceId } = practice;
  const { startsAt, minutes = 60, offeredTo = 'Ada Tremblay', scheduleId = practice.scheduleId } = wishes;
  const endsAt = new Date(Date.parse(startsAt) + minutes * 60_000);
  const freedTimeId = randomUUID();
  const until = new Date(Date.now() + HOUR);
  const times = { startsAt: new Date(startsAt), endsAt };
  await db
    .insertInto('freedTimes')
    .values({
      id: freedTimeId,
      coachId,
      scheduleId,
      ...times,
      serviceIds: [serviceId],
      cycleId: null,
      cause: wishes.cause ?? 'cancelled',
      freedAt: wishes.freedAt ?? new Date(),
      dueAt: until,
      publicAt: new Date(startsAt),
      endedAt: null,
      endReason: null,
    })
    .execute();
  await db
    .insertInto('claims')
    .values({
      coachId,
      scheduleId,
      serviceId: null,
      bookingId: null,
      holdId: null,
      suggestionId: null,
      freedTimeId,
      ...times,
      blockedFrom: new Date(startsAt),
      blockedUntil: endsAt,
      seats: 1,
      capacity: wishes.capacity ?? 1,
      overbookedBy: null,
    })
    .execute();
  if (offeredTo === null) return { freedTimeId, entryId: null, until: until.toISOString() };
  const { entryId, clientId } = await waitingClient(db, practice, { name: offeredTo, state: 'offered' });
  await db
    .insertInto('waitlistOffers')
    .values({
      id: randomUUID(),
      coachId,
      freedTimeId,
      entryId,
      clientId,
      ...times,
      offeredAt: new Date(),
      until,
      answeredAt: null,
      bookingId: null,
    })
    .execute();
  return { freedTimeId, entryId, until: until.toISOString() };
}
