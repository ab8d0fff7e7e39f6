import { sql } from 'kysely';
import nodeIcal from 'node-ical';
import type { Email } from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dueNow, jobsSettled } from './jobs-settled.ts';
import { type MailedPractices, openMailedPractices } from './mailed-practices.ts';
import { at, type OpenPractice } from './practices.ts';

let practices: MailedPractices;

beforeAll(async () => {
  practices = await openMailedPractices();
});
afterAll(() => practices.stop());

const several = (practice: OpenPractice, starts: readonly string[], more: object = {}) =>
  practice.coach('POST', practice.path('/bookings/several'), {
    serviceId: practice.serviceId,
    newClient: { name: 'Zoë Müller', email: 'zoe@example.com' },
    starts,
    ...more,
  });
const count = async (practice: OpenPractice) => {
  const of = (table: 'bookings' | 'claims' | 'clients' | 'auditEntries') =>
    practices.db.selectFrom(table).select('id').where('coachId', '=', practice.coachId).execute();
  const [bookings, claims, clients, entries] = await Promise.all([of('bookings'), of('claims'), of('clients'), of('auditEntries')]);
  return { bookings: bookings.length, claims: claims.length, clients: clients.length, entries: entries.length };
};

function entriesOf(each: Email | undefined) {
  const content = each?.attachments.find((part) => part.mimeType === 'text/calendar')?.content;
  return Object.values(nodeIcal.sync.parseICS(typeof content === 'string' ? content : '')).filter((part) => part?.type === 'VEVENT');
}

describe('several sessions at once', () => {
  it('are booked for one client, new or known, and told in one mail with all dates, links and entries', async () => {
    const practice = await practices.open();
    const starts = [at(12), at(5), at(19)];
    const { status, body } = await several(practice, starts, { note: 'Every week' });
    expect(status).toBe(201);
    expect(body.map((each: { startsAt: string }) => each.startsAt)).toEqual([at(5), at(12), at(19)]);
    expect(body.map((each: { clientNote: string }) => each.clientNote)).toEqual(Array(3).fill('Every week'));
    expect(await count(practice)).toEqual({ bookings: 3, claims: 3, clients: 1, entries: 3 });
    await jobsSettled(practices.db);

    const mine = practices.mailsTo('zoe@example.com');
    expect(mine).toHaveLength(1);
    expect(mine[0]?.subject).toContain('Confirmed: 3 sessions, Session with Maren Holt, from');
    expect(entriesOf(mine[0]).map((entry) => (entry?.type === 'VEVENT' ? entry.uid : ''))).toEqual(
      body.map(({ id }: { id: string }) => `${id}@perennial`),
    );
    const tokens = [...(mine[0]?.text ?? '').matchAll(/practice\.example\/m\/([\w-]+)/g)].map(([, token]) => token);
    expect(tokens).toHaveLength(3);
    const shown = await Promise.all(tokens.map((token) => practice.visitor('GET', `/manage/${token}`)));
    expect(shown.map((each) => each.body.startsAt)).toEqual([at(5), at(12), at(19)]);

    const { email } = await practices.db.selectFrom('coaches').select('email').where('id', '=', practice.coachId).executeTakeFirstOrThrow();
    expect(practices.mailsTo(email).map((each) => each.subject?.replace(/from.*/, ''))).toEqual(['3 new bookings: Zoë Müller, ']);

    for (const { id } of body) {
      const { body: history } = await practice.coach('GET', practice.path(`/bookings/${id}/history`));
      expect(history.mails.map((each: { kind: string }) => each.kind).toSorted()).toEqual([
        'bookings_booked_client',
        'bookings_booked_coach',
      ]);
    }
    expect((await several(practice, [at(26), at(33)], { newClient: undefined, clientId: body[0].clientId })).status).toBe(201);
    expect((await count(practice)).clients).toBe(1);
  });

  it('are all booked or none; the taken ones are listed with who is there', async () => {
    const practice = await practices.open();
    const there = await practice.book(at(12), { email: 'there@example.com', name: 'Is There' });
    const { id: scheduleId } = await practices.db
      .selectFrom('schedules')
      .select('id')
      .where('coachId', '=', practice.coachId)
      .executeTakeFirstOrThrow();
    const hold = await practice.coach('POST', practice.path('/holds'), {
      scheduleId,
      startsAt: at(19),
      endsAt: at(19, 1),
      note: 'Dentist',
    });
    const before = await count(practice);
    const refused = await several(practice, [at(5), at(12), at(19)]);
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'slot_taken',
        starts: [at(12), at(19)],
        bookings: [{ id: there.body.booking.id, clientName: 'Is There', startsAt: at(12), endsAt: at(12, 1) }],
        holds: [{ id: hold.body.id, note: 'Dentist', startsAt: at(19), endsAt: at(19, 1) }],
      },
    });
    expect(await count(practice)).toEqual(before);
    expect((await several(practice, [at(5), at(12), at(19)], { overbook: true })).status).toBe(201);
  });

  it('are all told of, also when one is cancelled and brought back before the mail leaves', async () => {
    const practice = await practices.open();
    // Mails of the tests before must not be among those that are turned away.
    await jobsSettled(practices.db);
    practices.mail.mood = 'later';
    const { body } = await several(practice, [at(5), at(12)], { newClient: { name: 'Waits', email: 'waits@example.com' } });
    await practices.mail.turnedAway(2);
    await practice.coach('POST', practice.path(`/bookings/${body[0].id}/cancel`), {});
    practices.mail.mood = 'takes';
    const tries = async () => {
      await dueNow(practices.db, ['bookings_mail']);
      const { rows } = await sql<{ tries: number }>`select coalesce(min(retry_count), 0) as tries from pgboss.job
        where name = 'bookings_mail' and data->'bookingIds'->>0 = ${body[0].id}`.execute(practices.db);
      return rows[0]?.tries;
    };
    await expect.poll(tries).toBeGreaterThanOrEqual(2);
    expect(practices.mailsTo('waits@example.com')).toEqual([]);
    await practice.coach('POST', practice.path(`/bookings/${body[0].id}/restore`), {});
    await jobsSettled(practices.db);
    expect(practices.mailsTo('waits@example.com').map((each) => entriesOf(each).length)).toEqual([2]);
  });

  it('that lie on each other are refused, however many seats there are', async () => {
    const practice = await practices.open({ capacity: 5 });
    const refused = await several(practice, [at(5), at(6), at(5, 0.5)]);
    expect(refused).toMatchObject({ status: 409, body: { code: 'slot_taken', starts: [at(5, 0.5)] } });
    expect(await count(practice)).toMatchObject({ bookings: 0, clients: 0 });
  });

  it('sent twice take no more than fits', async () => {
    const practice = await practices.open();
    const answers = await Promise.all([several(practice, [at(5), at(6)]), several(practice, [at(5), at(6)])]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await count(practice)).toMatchObject({ bookings: 2, claims: 2, clients: 1 });
  });

  it('need a client, a service and at least one start, and 52 at most', async () => {
    const practice = await practices.open();
    expect(await several(practice, [at(5)], { newClient: undefined })).toMatchObject({ status: 422, body: { code: 'client_required' } });
    expect(await several(practice, [at(5)], { serviceId: practice.coachId })).toMatchObject({ status: 404 });
    expect(await several(practice, [])).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
    expect(
      (
        await several(
          practice,
          Array.from({ length: 53 }, (_, day) => at(day + 1)),
        )
      ).status,
    ).toBe(400);
    const year = Array.from({ length: 52 }, (_, week) => at(7 * (week + 1)));
    expect((await several(practice, year, { tellClient: false })).body).toHaveLength(52);
    expect(await several(practice, [at(400)])).toMatchObject({ status: 201, body: [{ status: 'confirmed' }] });
  });
});
