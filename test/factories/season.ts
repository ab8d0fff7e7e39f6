import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { CyclePhase } from '../../core/cycles/cycle-phase.ts';
import type { Frequency } from '../../core/cycles/placement/placement-settings.ts';
import type { RegularStatus } from '../../core/cycles/regular-status.ts';
import type { Instant, LocalDate, Weekday } from '../../core/time/instant.ts';
import type { Database } from '../../server/db/database.ts';
import type { CycleRegularsTable } from '../../server/db/tables/cycle-tables.ts';
import type { Practice } from './practice.ts';

interface CycleWishes {
  readonly name?: string;
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
  readonly phase?: CyclePhase;
  readonly confirmBy?: Instant;
  readonly opensAt?: Instant;
  readonly automatic?: boolean;
}

interface RegularWishes {
  readonly name?: string;
  readonly email?: string;
  readonly frequency?: Frequency;
  readonly weekday?: Weekday;
  readonly minute?: number;
  readonly acceptableWeekdays?: readonly Weekday[];
  readonly acceptableHours?: readonly { readonly startMinute: number; readonly endMinute: number }[];
  readonly priority?: 1 | 2 | 3;
  readonly status?: RegularStatus;
  readonly keepUnanswered?: boolean;
  readonly durationMinutes?: number;
}

const dateOf = (instant: Instant | undefined) => (instant === undefined ? null : new Date(instant));

/** Cycles and regulars of a practice, straight into the tables: no door is tested here. */
export function season(db: Database, { coachId, serviceId }: Practice) {
  return {
    cycle: async (wishes: CycleWishes): Promise<string> => {
      const id = randomUUID();
      const { confirmBy, opensAt, ...rest } = wishes;
      await db
        .insertInto('cycles')
        .values({ id, coachId, name: 'Spring', ...rest, confirmBy: dateOf(confirmBy), opensAt: dateOf(opensAt), createdAt: new Date() })
        .execute();
      return id;
    },
    /** A new client who stands on the roster: weekly on Tuesdays at ten, any day and hour, unless said otherwise. */
    regular: async ({ name = 'Rosa Regular', email, acceptableHours, ...wishes }: RegularWishes = {}) => {
      const clientId = randomUUID();
      const regularId = randomUUID();
      const address = email ?? `rosa-${clientId.slice(0, 8)}@example.com`;
      await db
        .insertInto('clients')
        .values({ id: clientId, coachId, name, email: address, connected: true, timeZone: 'Europe/Lisbon' })
        .execute();
      await db
        .insertInto('regulars')
        .values({
          id: regularId,
          coachId,
          clientId,
          serviceId,
          durationMinutes: 60,
          frequency: 'weekly',
          weekday: 2,
          minute: 600,
          ...wishes,
          acceptableWeekdays: [...(wishes.acceptableWeekdays ?? ([1, 2, 3, 4, 5, 6, 7] as const))],
          acceptableHours: JSON.stringify(acceptableHours ?? [{ startMinute: 0, endMinute: 1440 }]),
          createdAt: new Date(),
        })
        .execute();
      return { regularId, clientId, email: address };
    },
    /** A regular's part in a cycle, with nothing planned yet. */
    part: async (
      cycleId: string,
      { regularId, clientId }: { readonly regularId: string; readonly clientId: string },
      more: Partial<Insertable<CycleRegularsTable>> = {},
    ): Promise<void> => {
      const agreed = { frequency: 'weekly', weekday: 2, minute: 600, priority: 2 } as const;
      const nothing = { wish: null, wishAt: null, sentAt: null, seenAt: null, remindedAt: null, answeredAt: null };
      await db
        .insertInto('cycleRegulars')
        .values({ cycleId, regularId, clientId, coachId, ...agreed, ...nothing, ...more })
        .execute();
    },
  };
}
