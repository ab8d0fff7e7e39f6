import nodeIcal from 'node-ical';
import type { Email } from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../server/db/database.ts';
import { createApiKey } from '../factories/api-key.ts';
import { bookRequest } from '../factories/book-request.ts';
import { createPractice, type Practice } from '../factories/practice.ts';
import { startTestServer, type TestServer } from '../server.ts';
import { type JsonClient, jsonClient } from './json-client.ts';
import { type MailServer, startMailServer } from './mail-server.ts';

const DAY = 86_400_000;
const at = (days: number, hours = 0): string =>
  new Date(Math.floor(Date.now() / DAY) * DAY + days * DAY + (17 + hours) * 3_600_000).toISOString();

let mail: MailServer;
let server: TestServer;
let db: Database;
let visitor: JsonClient;
let practice: Practice;
let coachEmail: string;

beforeAll(async () => {
  mail = await startMailServer();
  server = await startTestServer({
    smtpUrl: mail.url,
    mailFrom: 'Practice <booking@practice.example>',
    publicUrl: 'https://practice.example',
  });
  db = openDatabase(server.connectionString, 2);
  visitor = jsonClient(server.url);
  practice = await createPractice(db, { location: { kind: 'video_link', detail: 'https://meet.example/maren' } });
  coachEmail = (await db.selectFrom('coaches').select('email').where('id', '=', practice.coachId).executeTakeFirstOrThrow()).email;
});
afterAll(async () => {
  await db.destroy();
  await server.stop();
  await mail.stop();
});

const book = async (more: object = {}) =>
  (await visitor('POST', '/bookings', { ...bookRequest(practice, { startsAt: at(10) }), ...more })).body;
const to = (address: string, mails: readonly Email[]) => mails.filter((each) => each.to?.[0]?.address === address);
const calendarOf = (each: Email) => each.attachments.find((part) => part.mimeType === 'text/calendar');
const textOf = (part: Email['attachments'][number] | undefined): string => (typeof part?.content === 'string' ? part.content : '');

function eventOf(each: Email) {
  const event = Object.values(nodeIcal.sync.parseICS(textOf(calendarOf(each)))).find((part) => part?.type === 'VEVENT');
  if (event?.type !== 'VEVENT') throw new Error('There is no event in this mail.');
  return event;
}

describe('booking, moving and cancelling', () => {
  it('tells both sides each time, and calendars can follow', async () => {
    const seen = mail.mails.length;
    const { booking, manageToken } = await book({
      name: 'Zoë "Zed" Müller',
      email: 'zoe@example.com',
      timeZone: 'Europe/Berlin',
      note: 'See you <soon>',
    });
    const booked = (await mail.arrived(seen + 2)).slice(seen);
    expect((await visitor('POST', `/manage/${manageToken}/move`, { startsAt: at(11) })).status).toBe(200);
    const moved = (await mail.arrived(seen + 4)).slice(seen + 2);
    expect((await visitor('POST', `/manage/${manageToken}/cancel`, { reason: 'Ill' })).status).toBe(200);
    const cancelled = (await mail.arrived(seen + 6)).slice(seen + 4);

    for (const round of [booked, moved, cancelled])
      expect(round.map((each) => each.to?.[0]?.address).toSorted()).toEqual([coachEmail, 'zoe@example.com'].toSorted());
    const own = [booked, moved, cancelled].map((round) => to('zoe@example.com', round)[0]!);
    expect(own.map((each) => eventOf(each).uid)).toEqual(Array(3).fill(`${booking.id}@perennial`));
    expect(own.map((each) => Number(eventOf(each).sequence))).toEqual([0, 1, 2]);
    expect(own.map((each) => eventOf(each).method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(own.map((each) => eventOf(each).start.toISOString())).toEqual([at(10), at(11), at(11)]);

    const [first, second, third] = own as [Email, Email, Email];
    expect(first.from).toEqual({ name: 'Maren Holt', address: 'booking@practice.example' });
    expect(first.to).toEqual([{ name: 'Zoë "Zed" Müller', address: 'zoe@example.com' }]);
    expect(first.replyTo).toEqual([{ name: 'Maren Holt', address: coachEmail }]);
    expect(first.messageId).toMatch(/^<[0-9a-f-]{36}@practice\.example>$/);
    // The link in the mail shows that its holder reads that mailbox; the one shown at once doesn't.
    const mailed = /https:\/\/practice\.example\/m\/([\w-]{43})/.exec(first.text ?? '')?.[1];
    expect(mailed).not.toBe(manageToken);
    expect((await visitor('GET', `/manage/${mailed}`)).body.id).toBe(booking.id);
    for (const part of [first.text, first.html]) {
      expect(part).toContain(`https://practice.example/m/${mailed}`);
      expect(part).toContain('Berlin time');
      expect(part).toContain('Toronto');
      expect(part).toContain('https://meet.example/maren');
    }
    expect(second.html).toContain('<s>');
    expect(third.text).toContain('You cancelled Session with Maren Holt.');

    const coachs = to(coachEmail, booked)[0]!;
    expect(coachs.from?.name).toBe('Perennial');
    expect(coachs.replyTo).toEqual([{ name: 'Zoë "Zed" Müller', address: 'zoe@example.com' }]);
    expect(coachs.text).toContain('See you <soon>');
    expect(coachs.html).toContain('See you &lt;soon&gt;');
    expect(coachs.text).toContain(`https://practice.example/app/calendar?booking=${booking.id}`);
    expect(coachs.text).not.toContain('/m/');
  });

  it('carries the entry twice: as a part for calendars and as a file for people', async () => {
    const seen = mail.mails.length;
    await book({ email: 'file@example.com' });
    const mine = to('file@example.com', (await mail.arrived(seen + 2)).slice(seen))[0]!;
    expect(calendarOf(mine)).toMatchObject({ mimeType: 'text/calendar', method: 'REQUEST' });
    expect(mine.attachments.find((part) => part.filename === 'session.ics')?.content).toBe(calendarOf(mine)?.content);
  });

  it('says nothing to the client when the coach wants it so', async () => {
    const seen = mail.mails.length;
    const coach = jsonClient(server.url, await createApiKey(db, practice.coachId));
    const wish = {
      serviceId: practice.serviceId,
      newClient: { name: 'Quiet One', email: 'quiet@example.com' },
      startsAt: at(20),
      tellClient: false,
    };
    expect((await coach('POST', `/coach/${practice.coachId}/bookings`, wish)).status).toBe(201);
    await book({ startsAt: at(21), email: 'loud@example.com' });
    const mails = (await mail.arrived(seen + 3)).slice(seen);
    expect(to('quiet@example.com', mails)).toEqual([]);
    expect(to(coachEmail, mails)).toHaveLength(2);
  });
});

describe('the log of mails', () => {
  it('knows what was sent to whom, and keeps neither text nor link', async () => {
    const seen = mail.mails.length;
    const { booking } = await book({ startsAt: at(25), email: 'log@example.com' });
    await mail.arrived(seen + 2);
    await expect
      .poll(() => db.selectFrom('mails').select('state').where('key', 'like', `booking:${booking.id}:%`).execute())
      .toEqual([{ state: 'sent' }, { state: 'sent' }]);
    const rows = await db.selectFrom('mails').selectAll().where('recipient', '=', 'log@example.com').execute();
    expect(rows).toMatchObject([{ kind: 'booking_booked_client', text: '', html: '', ics: null, lastError: null }]);
    expect(mail.mails.some((each) => each.messageId === `<${rows[0]?.id}@practice.example>`)).toBe(true);
  });

  it('is the owner’s alone, and the inbox of demo and development is shut', async () => {
    expect((await visitor('GET', '/system/mails')).status).toBe(401);
    const coach = jsonClient(server.url, await createApiKey(db, practice.coachId));
    expect((await coach('GET', '/system/mails')).status).toBe(404);
    expect((await coach('GET', '/system/failed-jobs')).status).toBe(404);
    expect((await visitor('GET', '/dev/mails')).status).toBe(404);
  });
});
