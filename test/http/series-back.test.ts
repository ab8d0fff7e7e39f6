import nodeIcal from 'node-ical';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobsSettled, mailsParked } from './jobs-settled.ts';
import { type MailedPractices, openMailedPractices } from './mailed-practices.ts';
import { addDay, bookSeries, dayAhead, expectAgreement, weekly } from './series-facts.ts';

const MONDAY = dayAhead(1, 14);
const SECOND = addDay(MONDAY, 7);
let practices: MailedPractices;
let people = 0;

beforeAll(async () => {
  practices = await openMailedPractices();
});
afterAll(() => practices.stop());

async function booked() {
  const practice = await practices.open({ timeZone: 'UTC', rules: { windowDays: 500 } });
  const email = `back-${(people += 1)}@example.com`;
  const { body } = await bookSeries(practice, weekly(MONDAY, [1], 3), { newClient: { name: 'Zoë Müller', email } });
  await jobsSettled(practices.db);
  const edit = async (...edits: object[]) => {
    const { version } = (await practice.coach('GET', practice.path(`/series/${body.id}`))).body;
    return practice.coach('POST', practice.path(`/series/${body.id}/edits`), { version, edits });
  };
  return { practice, email, seriesId: body.id as string, bookingId: body.dates[1].bookingId as string, edit };
}

/** What the calendar of somebody says after these mails, by entry: the highest number counts. */
function entriesOf(email: string) {
  const events = practices
    .mailsTo(email)
    .flatMap(({ attachments }) =>
      attachments.flatMap(({ content }) => Object.values(nodeIcal.sync.parseICS(typeof content === 'string' ? content : ''))),
    );
  const byUid = new Map<string, { sequence: number; status: string | undefined }>();
  for (const event of events) {
    if (event?.type !== 'VEVENT') continue;
    const sequence = Number(event.sequence);
    if (sequence >= (byUid.get(event.uid)?.sequence ?? 0)) byUid.set(event.uid, { sequence, status: event.status });
  }
  return byUid;
}

describe('a date that the coach cancelled and takes back', () => {
  it('is the session it was: whoever has not heard of its end does not hear of it any more', async () => {
    const { practice, email, seriesId, bookingId, edit } = await booked();
    expect((await practice.coach('POST', practice.path(`/bookings/${bookingId}/cancel`), {})).status).toBe(200);
    expect((await edit({ kind: 'restore', id: SECOND })).body.dates[1]).toMatchObject({ bookingId, status: 'confirmed' });
    await expectAgreement(practices.db, seriesId);
    await jobsSettled(practices.db);
    expect(entriesOf(email).size).toBe(3);
    expect(entriesOf(email).get(`${bookingId}@perennial`)).toEqual({ sequence: 2, status: 'CONFIRMED' });
    expect(practices.mailsTo(email)).toHaveLength(2);
    expect((await practice.coach('GET', practice.path(`/bookings/${bookingId}`))).body).toMatchObject({ cancelReason: null });
  });

  it('was left out and came back while no mail could leave: the last word is that it takes place', async () => {
    const { email, seriesId, bookingId, edit } = await booked();
    practices.mail.mood = 'later';
    expect((await edit({ kind: 'skip', id: SECOND })).status).toBe(200);
    await mailsParked(practices.db);
    expect((await edit({ kind: 'restore', id: SECOND })).status).toBe(200);
    practices.mail.mood = 'takes';
    await jobsSettled(practices.db);
    await expectAgreement(practices.db, seriesId);
    expect(practices.mailsTo(email)).toHaveLength(2);
    expect([...entriesOf(email).values()].map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED']);
    expect(entriesOf(email).get(`${bookingId}@perennial`)).toEqual({ sequence: 2, status: 'CONFIRMED' });
  });

  it('comes back at another time too, but not what the client had cancelled: that is a new session', async () => {
    const { practice, seriesId, bookingId, edit } = await booked();
    await edit({ kind: 'skip', id: SECOND });
    const back = await edit({ kind: 'restore', id: SECOND }, { kind: 'move', id: SECOND, date: addDay(SECOND, 1), minute: 600 });
    expect(back.body.dates[1]).toMatchObject({ bookingId, startsAt: `${addDay(SECOND, 1)}T10:00:00.000Z` });
    await expectAgreement(practices.db, seriesId);
    await edit({ kind: 'skip', id: SECOND });
    await practices.db.updateTable('bookings').set({ cancelledBy: 'client' }).where('id', '=', bookingId).execute();
    const again = await edit({ kind: 'restore', id: SECOND });
    expect(again.status).toBe(200);
    expect(again.body.dates[1].bookingId).not.toBe(bookingId);
    await expectAgreement(practices.db, seriesId);
    const { body: history } = await practice.coach('GET', practice.path(`/bookings/${bookingId}/history`));
    expect(JSON.stringify(history)).toContain('booking.restored');
  });
});
