import nodeIcal from 'node-ical';
import type { Email } from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayWords } from '../../server/day-words.ts';
import { jobsSettled, mailsParked } from './jobs-settled.ts';
import { type MailedPractices, openMailedPractices } from './mailed-practices.ts';
import type { OpenPractice } from './practices.ts';
import { addDay, bookSeries, dayAhead, weekly } from './series-facts.ts';

let practices: MailedPractices;

beforeAll(async () => {
  practices = await openMailedPractices();
});
afterAll(() => practices.stop());

const MONDAY = dayAhead(1, 7);
const week = (index: number): string => addDay(MONDAY, 7 * index);
const open = () => practices.open({ timeZone: 'UTC', rules: { windowDays: 500 } });
let people = 0;
/** Each test has somebody of its own: no mail of another one is theirs. */
const person = () => ({ name: 'Zoë Müller', email: `zoe-${(people += 1)}@example.com` });

function entriesOf(mail: Email | undefined) {
  const content = mail?.attachments.find((part) => part.mimeType === 'text/calendar')?.content;
  const text = typeof content === 'string' ? content : '';
  const events = Object.values(nodeIcal.sync.parseICS(text)).flatMap((part) => (part?.type === 'VEVENT' ? [part] : []));
  return {
    method: /^METHOD:(.*)$/m.exec(text)?.[1]?.trim(),
    events: events.map(({ uid, sequence, status, start }) => ({ uid, sequence: Number(sequence), status, start: start.toISOString() })),
  };
}
const coachEmail = async ({ coachId }: OpenPractice) =>
  (await practices.db.selectFrom('coaches').select('email').where('id', '=', coachId).executeTakeFirstOrThrow()).email;
const uid = ({ bookingId }: { bookingId: string }) => `${bookingId}@perennial`;

describe('mails about a series', () => {
  it('tell of all dates once to each side, with every entry in one file and a link to every date', async () => {
    const practice = await open();
    const newClient = person();
    const { body } = await bookSeries(practice, weekly(MONDAY, [1], 5), { newClient });
    await jobsSettled(practices.db);
    const [mail, ...more] = practices.mailsTo(newClient.email);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe(`Confirmed: 5 sessions, Session with Maren Holt, from ${dayWords(MONDAY)}, 09:00`);
    const { method, events } = entriesOf(mail);
    expect(method).toBe('PUBLISH');
    expect(events.map((event) => event.uid)).toEqual(body.dates.map(uid));
    expect(events.map(({ start, sequence, status }) => [start, sequence, status])).toEqual(
      body.dates.map(({ startsAt }: { startsAt: string }) => [startsAt, 0, 'CONFIRMED']),
    );
    const tokens = [...new Set([...(mail?.text ?? '').matchAll(/practice\.example\/m\/([\w-]+)/g)].map(([, token]) => token))];
    const shown = await Promise.all(tokens.map((token) => practice.visitor('GET', `/manage/${token}/series`)));
    expect(shown.map((each) => each.body.dateId).toSorted()).toEqual([0, 1, 2, 3, 4].map(week));
    const [own, ...others] = practices.mailsTo(await coachEmail(practice));
    expect(others).toEqual([]);
    expect(own?.subject).toBe(`New recurring booking: Zoë Müller, 5 sessions from ${dayWords(MONDAY)}, 09:00`);
    expect(mail?.text).toContain('Every Monday at 09:00, UTC time. All 5 dates are yours.');
    expect(own?.text).toContain('Every Monday at 09:00, UTC time, 5 sessions.');
    expect(own?.text).toContain(`https://practice.example/app/recurring/${body.id}`);
    expect(own?.text).not.toContain('/m/');
  });

  it('tell of an edit in one: what is new, moved and gone, each entry under its own name one step further', async () => {
    const practice = await open();
    const newClient = person();
    const { body } = await bookSeries(practice, weekly(MONDAY, [1], 4), { newClient });
    await jobsSettled(practices.db);
    const { body: after } = await practice.coach('POST', practice.path(`/series/${body.id}/edits`), {
      version: 1,
      edits: [
        { kind: 'skip', id: week(1) },
        { kind: 'move', id: week(2), date: addDay(week(2), 1), minute: 600 },
        { kind: 'end', end: { kind: 'count', count: 5 } },
      ],
      reason: 'A conference',
    });
    await jobsSettled(practices.db);
    const mails = practices.mailsTo(newClient.email);
    expect(mails).toHaveLength(2);
    const [, mail] = mails;
    expect(mail?.text).toContain('A conference');
    const at = (id: string) => after.dates.find((date: { id: string }) => date.id === id);
    const { method, events } = entriesOf(mail);
    expect(method).toBe('PUBLISH');
    expect(events).toEqual([
      { uid: uid(body.dates[1]), sequence: 1, status: 'CANCELLED', start: body.dates[1].startsAt },
      { uid: uid(body.dates[2]), sequence: 1, status: 'CONFIRMED', start: at(week(2)).startsAt },
      { uid: uid(at(week(4))), sequence: 0, status: 'CONFIRMED', start: at(week(4)).startsAt },
    ]);
    const log = await practices.db.selectFrom('auditEntries').select(['before', 'after']).where('coachId', '=', practice.coachId).execute();
    expect(JSON.stringify(log)).not.toContain('conference');
  });

  it('stay away where the client is not to be told, or nothing became different for them', async () => {
    const practice = await open();
    const newClient = person();
    const { body } = await bookSeries(practice, weekly(MONDAY, [1], 4), { newClient, tellClient: false });
    const path = practice.path(`/series/${body.id}/edits`);
    // Behind the end there is nothing to rest.
    const rest = { kind: 'pause', from: addDay(week(5), 0), to: null };
    expect((await practice.coach('POST', path, { version: 1, edits: [rest] })).status).toBe(200);
    expect((await practice.coach('POST', path, { version: 2, edits: [{ kind: 'skip', id: week(1) }], tellClient: false })).status).toBe(
      200,
    );
    await jobsSettled(practices.db);
    expect(practices.mailsTo(newClient.email)).toEqual([]);
    expect(practices.mailsTo(await coachEmail(practice))).toHaveLength(2);
  });

  it('say nothing of dates that are only asked for', async () => {
    const practice = await practices.open({ timeZone: 'UTC', rules: { windowDays: 500, instant: false, clientSeries: true } });
    const newClient = person();
    const { body } = await bookSeries(practice, weekly(MONDAY, [1], 3), { newClient });
    await jobsSettled(practices.db);
    const token = /practice\.example\/m\/([\w-]+)/.exec(practices.mailsTo(newClient.email)[0]?.text ?? '')?.[1];
    practices.mail.mood = 'later';
    const edits = [{ kind: 'skip', id: week(1) }];
    expect((await practice.coach('POST', practice.path(`/series/${body.id}/edits`), { version: 1, edits })).status).toBe(200);
    await mailsParked(practices.db);
    expect((await practice.visitor('POST', `/manage/${token}/series/more`, { count: 2 })).status).toBe(200);
    practices.mail.mood = 'takes';
    await jobsSettled(practices.db);
    const mail = practices.mailsTo(newClient.email).find(({ subject }) => subject?.startsWith('Changed'));
    const told = [0, 1, 2, 3, 4].filter((index) => mail?.text?.includes(dayWords(week(index))));
    expect(told).toEqual([0, 1, 2]);
    expect(entriesOf(mail).events.map((event) => event.uid)).toEqual([uid(body.dates[1])]);
  });

  it('tell the client that a session takes place after all which they were told was cancelled with others', async () => {
    const practice = await open();
    const newClient = person();
    const { body } = await bookSeries(practice, weekly(MONDAY, [1], 4), { newClient });
    const edits = [{ kind: 'cancel', from: week(2) }];
    await practice.coach('POST', practice.path(`/series/${body.id}/edits`), { version: 1, edits });
    await jobsSettled(practices.db);
    await practice.coach('POST', practice.path(`/bookings/${body.dates[2].bookingId}/restore`), {});
    await jobsSettled(practices.db);
    const [, , restored] = practices.mailsTo(newClient.email);
    expect(entriesOf(restored).events).toEqual([
      { uid: uid(body.dates[2]), sequence: 2, status: 'CONFIRMED', start: body.dates[2].startsAt },
    ]);
  });
});
