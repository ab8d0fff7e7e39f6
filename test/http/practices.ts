import { randomUUID } from 'node:crypto';
import { type Database, openDatabase } from '../../server/db/database.ts';
import { createApiKey } from '../factories/api-key.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { startTestServer } from '../server.ts';
import { type JsonAnswer, type JsonClient, jsonClient } from './json-client.ts';

export interface OpenPractice extends Practice {
  /** Speaks for the coach. */
  readonly coach: JsonClient;
  /** Another coach of the same installation. */
  readonly stranger: JsonClient;
  readonly visitor: JsonClient;
  /** `path('/services')` is that list of this practice. */
  readonly path: (rest?: string) => string;
  readonly book: (startsAt: string, more?: object) => Promise<JsonAnswer>;
  /** Whether a visitor may start the practice's service there. */
  readonly isOpen: (startsAt: string) => Promise<boolean>;
}

export interface Practices {
  readonly db: Database;
  /** For other processes on the same database. */
  readonly connectionString: string;
  readonly url: string;
  readonly open: (wishes?: Parameters<typeof createPractice>[1]) => Promise<OpenPractice>;
  readonly stop: () => Promise<void>;
}

const DAY = 86_400_000;

/** 17:00 UTC so many days from now, plus hours: a whole hour in Toronto. */
export const at = (days: number, hours = 0): string =>
  new Date(Math.floor(Date.now() / DAY) * DAY + days * DAY + (17 + hours) * 3_600_000).toISOString();

/** The calendar day of `at(days)`, in UTC and in Toronto. */
export const dateIn = (days: number): string => at(days).slice(0, 10);

/** An id nobody has. */
export const nobodysId = (): string => randomUUID();

/** A server with as many practices as a test asks for, each with its coach and a rival. */
export async function openPractices(serverWishes: Parameters<typeof startTestServer>[0] = {}): Promise<Practices> {
  const server = await startTestServer(serverWishes);
  const db = openDatabase(server.connectionString);
  const visitor = jsonClient(server.url);
  const rival = await createPractice(db);
  const stranger = jsonClient(server.url, await createApiKey(db, rival.coachId));

  const open: Practices['open'] = async (wishes) => {
    const practice = await createPractice(db, wishes);
    const coach = jsonClient(server.url, await createApiKey(db, practice.coachId));
    const slots = `/coaches/${practice.coachSlug}/services/${practice.serviceSlug}/slots`;
    return {
      ...practice,
      coach,
      stranger,
      visitor,
      path: (rest = '') => `/coach/${practice.coachId}${rest}`,
      book: (startsAt, more = {}) => visitor('POST', '/bookings', { ...bookRequest(practice, { startsAt }), ...more }),
      isOpen: async (startsAt) => {
        const date = startsAt.slice(0, 10);
        const { body } = await visitor('GET', `${slots}?from=${date}&to=${date}&timeZone=UTC`);
        return body.days.some((day: { from: string; minutes: number[] }) =>
          day.minutes.some((minutes) => Date.parse(day.from) + minutes * 60_000 === Date.parse(startsAt)),
        );
      },
    };
  };
  return {
    db,
    connectionString: server.connectionString,
    url: server.url,
    open,
    stop: async () => {
      await db.destroy();
      await server.stop();
    },
  };
}
