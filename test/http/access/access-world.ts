import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Database, openDatabase } from '../../../server/db/database.ts';
import { createApiKey } from '../../factories/api-key.ts';
import { bookRequest } from '../../factories/book-request.ts';
import { createUser } from '../../factories/create-user.ts';
import { givePassword, PASSWORD } from '../../factories/password.ts';
import { createPractice, type Practice } from '../../factories/practice.ts';
import { hashToken } from '../../../server/link-token.ts';
import type { TestServer } from '../../server.ts';
import type { Who } from './access-table.ts';
import { Browser } from '../browser.ts';

const DAY = 86_400_000;
/** Noon in Toronto or near it, two weeks ahead. */
const NOON = (Math.floor(Date.now() / DAY) + 14) * DAY + 17 * 3_600_000;
const USERS = { client: 1, otherCoach: 1, coach: 1, owner: 1 } as const;

/** A practice that everybody has a try at, and everybody. Hundreds fit into each of its hours, so that bookings are never in each other's way. */
export class World {
  readonly db: Database;
  readonly server: TestServer;
  practice!: Practice;
  other!: Practice;
  #people!: Record<keyof typeof USERS, { readonly email: string; readonly userId: string }>;
  #key!: string;

  constructor(server: TestServer) {
    this.server = server;
    this.db = openDatabase(server.connectionString, 2);
  }

  async fill(): Promise<void> {
    this.practice = await createPractice(this.db, { capacity: 500, rules: { cancelUntilMinutes: 0, moveUntilMinutes: 0 } });
    this.other = await createPractice(this.db, { capacity: 500 });
    const owner = await createPractice(this.db, { role: 'owner' });
    const person = async ({ userId }: Practice) => ({ userId, email: await givePassword(this.db, userId) });
    const clientId = await createUser(this.db, 'client');
    const client = { userId: clientId, email: await givePassword(this.db, clientId) };
    await this.db
      .insertInto('clients')
      .values({ coachId: this.practice.coachId, name: 'Ada', email: client.email, timeZone: null })
      .execute();
    this.#people = { client, coach: await person(this.practice), otherCoach: await person(this.other), owner: await person(owner) };
    this.#key = await createApiKey(this.db, this.practice.coachId);
    const booked = { startsAt: this.startsAt(48), email: client.email };
    await new Browser(this.server.url).post('/bookings', bookRequest(this.practice, booked));
  }

  startsAt = (hours: number): string => new Date(NOON + hours * 3_600_000).toISOString();
  day = (days: number): string => new Date(NOON + days * DAY).toISOString().slice(0, 10);
  userId = (who: Who): string => this.#people[who in USERS ? (who as keyof typeof USERS) : 'coach'].userId;
  emailOf = (who: Who): string => this.#people[who in USERS ? (who as keyof typeof USERS) : 'coach'].email;

  /** A new browser, or program, of this person, signed in anew. */
  async browserOf(who: Who): Promise<Browser> {
    if (who === 'key') return new Browser(this.server.url, { authorization: `Bearer ${this.#key}` });
    const browser = new Browser(this.server.url);
    if (who in USERS) {
      const { status } = await browser.post('/session', { email: this.emailOf(who), password: PASSWORD });
      if (status !== 200) throw new Error(`${who} could not sign in: ${status}`);
    }
    return browser;
  }

  /** Makes something in the practice, as its coach. */
  async make(path: string, body: object): Promise<{ readonly id: string; readonly version: number }> {
    // Signed in anew: one of the routes signs the coach out of every other browser.
    const maker = await this.browserOf('coach');
    const answer = await maker.post<{ id: string; version: number }>(`/coach/${this.practice.coachId}/${path}`, body);
    if (answer.status !== 201) throw new Error(`${path} could not be made: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async profile(): Promise<object> {
    return (await (await this.browserOf('coach')).get(`/coach/${this.practice.coachId}`)).body;
  }

  async serviceIds(): Promise<readonly string[]> {
    const { body } = await (await this.browserOf('coach')).get<{ id: string }[]>(`/coach/${this.practice.coachId}/services`);
    return body.map(({ id }) => id);
  }

  /** A booking of a visitor, with its link. */
  async book(): Promise<{ readonly id: string; readonly token: string }> {
    const answer = await new Browser(this.server.url).post<{ booking: { id: string }; manageToken: string }>(
      '/bookings',
      bookRequest(this.practice, { startsAt: this.startsAt(0) }),
    );
    if (answer.status !== 201) throw new Error(`not booked: ${JSON.stringify(answer.body)}`);
    return { id: answer.body.booking.id, token: answer.body.manageToken };
  }

  /** A booking whose session has begun. */
  async past(): Promise<string> {
    const newClient = { name: 'Ada', email: `ada-${randomUUID()}@example.com` };
    return (await this.make('bookings', { serviceId: this.practice.serviceId, newClient, startsAt: this.startsAt(-20 * 24) })).id;
  }

  /** A booking that was cancelled by its link. */
  async cancelled(): Promise<string> {
    const { id, token } = await this.book();
    await new Browser(this.server.url).post(`/manage/${token}/cancel`, {});
    return id;
  }

  /** A booking whose client is asked for another time. */
  async asked(): Promise<string> {
    const { id } = await this.book();
    await (await this.browserOf('coach')).post(`/coach/${this.practice.coachId}/bookings/${id}/ask-to-move`, {});
    return id;
  }

  /** The same time a week after the booking of this link. */
  weekAfter = async (token: string): Promise<string> =>
    (await new Browser(this.server.url).get<{ startsAt: string }>(`/manage/${token}/next-week`)).body.startsAt;

  /** Another browser in which this person is signed in. */
  async session(who: Who): Promise<string> {
    const id = randomUUID();
    await this.db
      .insertInto('sessions')
      .values({ id, userId: this.userId(who), token: randomUUID(), userAgent: null, expiresAt: new Date(Date.now() + DAY) })
      .execute();
    return id;
  }

  async mail(effect: object | null = null): Promise<string> {
    const id = randomUUID();
    const words = { kind: 'booked', recipient: 'ada@example.com', subject: 'Booked', text: 'Booked', html: '<p>Booked</p>' };
    const nothing = { coachId: null, bookingId: null, resendOf: null, ics: null, icsMethod: null, lastError: null, sentAt: null };
    await this.db
      .insertInto('mails')
      .values({ id, key: id, ...nothing, ...words, effect: effect && JSON.stringify(effect), state: 'kept' })
      .execute();
    return id;
  }

  /** A mail that can be sent again. */
  accountMail = (): Promise<string> =>
    this.mail({ kind: 'account_mail', key: randomUUID(), event: 'second_factor_reset', userId: this.userId('coach') });

  /** Somebody whose account an owner looks after. */
  newUser = (): Promise<string> => createUser(this.db, 'client');

  async invitation(): Promise<{ readonly id: string; readonly token: string }> {
    const id = randomUUID();
    const token = randomBytes(32).toString('base64url');
    const words = { email: `${id}@example.com`, name: 'Ines', role: 'coach', invitedBy: this.userId('owner') } as const;
    await this.db
      .insertInto('invitations')
      .values({ id, hash: hashToken(token), ...words, expiresAt: new Date(Date.now() + DAY), acceptedAt: null })
      .execute();
    return { id, token };
  }

  async failedJob(): Promise<string> {
    const id = randomUUID();
    await sql`insert into pgboss.job (id, name, data, state, retry_limit, completed_on) values (${id}, 'booking_mail', '{}', 'failed', 0, now())`.execute(
      this.db,
    );
    return id;
  }

  close = (): Promise<void> => this.db.destroy();
}
