import nodeIcal from 'node-ical';
import type { Email } from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobsSettled } from './jobs-settled.ts';
import { type MailedPractices, openMailedPractices } from './mailed-practices.ts';
import { at, type OpenPractice } from './practices.ts';

let practices: MailedPractices;

beforeAll(async () => {
  practices = await openMailedPractices();
});
afterAll(() => practices.stop());

const several = (practice: OpenPractice, starts: readonly string[], more: object = {}, headers: Record<string, string> = {}) => {
  const { coachSlug, serviceSlug } = practice;
  const who = { name: 'Zoë Müller', email: 'zoe@example.com', timeZone: 'Europe/Berlin' };
  return practice.visitor('POST', '/bookings/several', { coachSlug, serviceSlug, ...who, starts, ...more }, headers);
};
const terms = (practice: OpenPractice, starts: readonly string[]) =>
  practice.visitor(
    'GET',
    `/coaches/${practice.coachSlug}/services/${practice.serviceSlug}/terms?${starts.map((start, index) => `starts[${index}]=${start}`).join('&')}`,
  );
const bookingsOf = ({ coachId }: OpenPractice) =>
  practices.db.selectFrom('bookings').selectAll().where('coachId', '=', coachId).orderBy('startsAt').execute();
const countOf = async ({ coachId }: OpenPractice, table: 'claims' | 'clients' | 'requests') =>
  (await practices.db.selectFrom(table).select('id').where('coachId', '=', coachId).execute()).length;
const entriesOf = (each: Email | undefined) => {
  const content = each?.attachments.find((part) => part.mimeType === 'text/calendar')?.content;
  return Object.values(nodeIcal.sync.parseICS(typeof content === 'string' ? content : '')).filter((part) => part?.type === 'VEVENT');
};

describe('several sessions that a client books at once', () => {
  it('are booked together and told in one mail to each side, with one calendar file', async () => {
    const practice = await practices.open();
    const email = 'once@example.com';
    const { status, body } = await several(practice, [at(12), at(5)], { email, note: 'Mondays' });
    expect(status).toBe(201);
    expect(body.bookings.map(({ booking }: { booking: { startsAt: string } }) => booking.startsAt)).toEqual([at(5), at(12)]);
    expect(body.bookings[0].booking).toMatchObject({
      status: 'confirmed',
      clientNote: 'Mondays',
      clientTime: { timeZone: 'Europe/Berlin' },
    });
    const shown = await practice.visitor('GET', `/manage/${body.bookings[1].manageToken}`);
    expect(shown.body.startsAt).toBe(at(12));
    expect([await countOf(practice, 'claims'), await countOf(practice, 'clients'), await countOf(practice, 'requests')]).toEqual([2, 1, 0]);
    await jobsSettled(practices.db);
    const mine = practices.mailsTo(email);
    expect(mine.map(({ subject }) => subject?.replace(/, from .*/, ''))).toEqual(['Confirmed: 2 sessions, Session with Maren Holt']);
    expect(mine[0]?.text).toContain('until 24 hours before it starts.');
    expect(entriesOf(mine[0])).toHaveLength(2);
    const { email: coachEmail } = await practices.db
      .selectFrom('coaches')
      .select('email')
      .where('id', '=', practice.coachId)
      .executeTakeFirstOrThrow();
    expect(practices.mailsTo(coachEmail)).toHaveLength(1);
  });

  it('are all there or none; those that can’t be had are named', async () => {
    const practice = await practices.open({ rules: { mostPerDay: 2 } });
    await practice.book(at(12), { email: 'there@example.com' });
    const taken = await several(practice, [at(5), at(12), at(19)]);
    expect(taken).toMatchObject({ status: 409, body: { code: 'slot_taken', starts: [at(12)] } });
    expect(taken.body.detail).toMatch(/^One of these times is not free any more/);
    expect(taken.body.bookings).toBeUndefined();
    expect(await several(practice, [at(5), at(5, 1), at(5, 2)])).toMatchObject({
      status: 409,
      body: { code: 'limit_reached', starts: [at(5, 2)] },
    });
    expect(await several(practice, [at(5), at(5, 0.5)])).toMatchObject({ status: 409, body: { code: 'slot_taken', starts: [at(5, 0.5)] } });
    expect(await several(practice, [at(5), at(500)])).toMatchObject({ status: 409, body: { code: 'too_far', starts: [at(500)] } });
    expect(await bookingsOf(practice)).toHaveLength(1);
    expect(await countOf(practice, 'clients')).toBe(1);
  });

  it('are no more than the rules allow in one step', async () => {
    const practice = await practices.open({ rules: { mostAtOnce: 2 } });
    expect(await several(practice, [at(5), at(6), at(7)])).toMatchObject({
      status: 422,
      body: { code: 'too_many_at_once', detail: 'At most 2 sessions can be booked here in one step. Nothing was booked.' },
    });
    expect((await several(practice, [at(5), at(6)])).status).toBe(201);
  });

  it('are one request as soon as one has to be asked for, and hold their times', async () => {
    const practice = await practices.open({ rules: { mostPerDay: 1, requestOverLimit: true } });
    const { status, body } = await several(practice, [at(5), at(5, 2), at(6)], { email: 'asks@example.com' });
    expect(status).toBe(201);
    expect(body.bookings.map(({ booking }: { booking: { status: string } }) => booking.status)).toEqual(Array(3).fill('requested'));
    const rows = await bookingsOf(practice);
    expect(new Set(rows.map(({ requestId }) => requestId)).size).toBe(1);
    expect(rows[0]?.requestId).not.toBeNull();
    expect([await countOf(practice, 'claims'), await countOf(practice, 'requests')]).toEqual([3, 1]);
    expect(await practice.isOpen(at(6))).toBe(false);
    const request = await practices.db.selectFrom('requests').selectAll().where('coachId', '=', practice.coachId).executeTakeFirstOrThrow();
    expect(request).toMatchObject({ reasons: ['over_limit'], state: 'open', waitsFor: 'coach' });
  });

  it('are booked once for one key, and the first answer is given again', async () => {
    const practice = await practices.open();
    const key = { 'idempotency-key': 'several-once' };
    const [one, other] = await Promise.all([several(practice, [at(5), at(6)], {}, key), several(practice, [at(5), at(6)], {}, key)]);
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(one.body).toEqual(other.body);
    expect(await several(practice, [at(5), at(7)], {}, key)).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
    expect(await bookingsOf(practice)).toHaveLength(2);
  });
});

describe('the terms of times', () => {
  it('say what will be booked at once and what asked for, with the rules in force', async () => {
    const rules = { mostPerDay: 1, requestOverLimit: true, instantFromMinutes: 4 * 1440, mostAtOnce: 3, freeCancelMinutes: 2880 };
    const practice = await practices.open({ rules, serviceRules: { backupSlots: true } });
    const { status, body } = await terms(practice, [at(6), at(6, 2), at(2)]);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      starts: [
        { startsAt: at(2), instant: false, reasons: ['starts_soon'] },
        { startsAt: at(6), instant: true, reasons: [] },
        { startsAt: at(6, 2), instant: false, reasons: ['over_limit'] },
      ],
      answerWithinMinutes: 2880,
      policy: { freeCancelMinutes: 2880, cancelUntilMinutes: 1440 },
      mostAtOnce: 3,
      clientSeries: false,
      backupSlots: true,
    });
    expect((await terms(practice, [])).body.starts).toEqual([]);
    const one = `/coaches/${practice.coachSlug}/services/${practice.serviceSlug}/terms?starts=${at(6)}`;
    expect((await practice.visitor('GET', one)).body.starts).toMatchObject([{ startsAt: at(6), instant: true }]);
  });

  it('are those of strangers until somebody has proven who they are, and are not told behind a closed door', async () => {
    const practice = await practices.open({ rules: { instant: true }, relationshipRules: { not_connected: { instant: false } } });
    expect((await terms(practice, [at(6)])).body.starts).toEqual([{ startsAt: at(6), instant: false, reasons: ['not_instant'] }]);
    const closed = await practices.open({ serviceVisibility: 'connected' });
    expect(await terms(closed, [at(6)])).toMatchObject({ status: 403, body: { code: 'not_connected' } });
    await practices.db.updateTable('services').set({ active: false }).where('id', '=', practice.serviceId).execute();
    expect(await terms(practice, [at(6)])).toMatchObject({ status: 404 });
  });
});

describe('a second choice', () => {
  const withBackup = (practice: OpenPractice, backupStartsAt: string, startsAt = at(5), more: object = {}) =>
    practice.book(startsAt, { backupStartsAt, ...more });

  it('is kept on the booking, told in the mails, and shown to both sides; nothing holds it', async () => {
    const practice = await practices.open({ rules: { backupSlots: true } });
    const { status, body } = await withBackup(practice, at(6), at(5), { email: 'second@example.com' });
    expect([status, body.booking.backup?.startsAt]).toEqual([201, at(6)]);
    expect(await practice.isOpen(at(6))).toBe(true);
    const seen = await practice.coach('GET', practice.path(`/bookings/${body.booking.id}`));
    expect(seen.body.backup.startsAt).toBe(at(6));
    await jobsSettled(practices.db);
    const { email } = await practices.db.selectFrom('coaches').select('email').where('id', '=', practice.coachId).executeTakeFirstOrThrow();
    expect(practices.mailsTo('second@example.com')[0]?.text).toContain('Second choice: ');
    expect(practices.mailsTo(email)[0]?.text).toContain('Second choice: ');

    const moved = await practice.visitor('POST', `/manage/${body.manageToken}/move`, { startsAt: at(8) });
    expect(moved.body).toMatchObject({ startsAt: at(8), backup: null });
  });

  it('is named in the mails about a request, too', async () => {
    const practice = await practices.open({ rules: { backupSlots: true, instant: false } });
    const { body } = await withBackup(practice, at(6), at(5), { email: 'asks-second@example.com' });
    expect(body.booking).toMatchObject({ status: 'requested', backup: { startsAt: at(6) } });
    await jobsSettled(practices.db);
    const { email } = await practices.db.selectFrom('coaches').select('email').where('id', '=', practice.coachId).executeTakeFirstOrThrow();
    for (const address of ['asks-second@example.com', email]) expect(practices.mailsTo(address)[0]?.text).toContain('Second choice: ');
  });

  it('stays where the coach moves the session', async () => {
    const practice = await practices.open({ rules: { backupSlots: true } });
    const { body } = await withBackup(practice, at(6));
    const moved = await practice.coach('POST', practice.path(`/bookings/${body.booking.id}/move`), { startsAt: at(9) });
    expect(moved.body.backup.startsAt).toBe(at(6));
  });

  it('is refused where none is asked for, where it is not open, and where it is the first', async () => {
    const without = await practices.open();
    expect(await withBackup(without, at(6))).toMatchObject({ status: 409, body: { code: 'backup_not_offered' } });
    const practice = await practices.open({ rules: { backupSlots: true } });
    await practice.book(at(6), { email: 'there@example.com' });
    expect(await withBackup(practice, at(6))).toMatchObject({ status: 409, body: { code: 'backup_not_open' } });
    expect(await withBackup(practice, at(5, 0.5))).toMatchObject({ status: 422, body: { code: 'backup_same_time' } });
    expect(await withBackup(practice, at(900))).toMatchObject({ status: 409, body: { code: 'backup_not_open' } });
    expect(await bookingsOf(practice)).toHaveLength(1);
  });
});
