import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expirePackages } from '../../server/jobs/sweeps/expire-packages.ts';
import { listToNotice } from '../../server/db/packages/notices.ts';
import { notifyPackages } from '../../server/jobs/sweeps/notify-packages.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { jobsSettled } from './jobs-settled.ts';
import { type MailedPractices, openMailedPractices } from './mailed-practices.ts';
import type { OpenPractice } from './practices.ts';

/** Wednesday, 6 January 2027, 12:00 in Toronto. */
const START = Date.parse('2027-01-06T17:00:00Z');
const DAY = 86_400_000;

let now = START;
let practices: MailedPractices;
let practice: OpenPractice;
let sweep: Sweep;
let email: string;
let clientId: string;
let number = 0;

beforeAll(async () => {
  practices = await openMailedPractices({ clock: { now: () => now } });
  sweep = await openSweep(practices.connectionString, () => now);
});
afterAll(async () => {
  await sweep.stop();
  await practices.stop();
});
beforeEach(async () => {
  now = START;
  practice = await practices.open();
  await practices.db.updateTable('services').set({ credits: 1 }).where('id', '=', practice.serviceId).execute();
  email = `ada${++number}@example.com`;
  clientId = (await practice.coach('POST', practice.path('/clients'), { name: 'Ada Tremblay', email })).body.id;
});

const given = async (more: object = {}) =>
  (
    await practice.coach('POST', practice.path(`/clients/${clientId}/packages`), {
      name: 'Eight sessions',
      credits: 8,
      expiry: { kind: 'never' },
      tellClient: false,
      ...more,
    })
  ).body;
const noon = (days: number) => new Date(START + days * DAY).toISOString();
const book = async (days: number) =>
  (
    await practice.coach('POST', practice.path('/bookings'), {
      serviceId: practice.serviceId,
      clientId,
      startsAt: noon(days),
      tellClient: false,
    })
  ).body;
const coachEmail = async (): Promise<string> => (await practice.coach('GET', practice.path())).body.email;
const subjects = (address: string) => practices.mailsTo(address).map(({ subject }) => subject);
const toCoach = async () => subjects(await coachEmail()).filter((subject) => !subject?.startsWith('New booking'));
const look = async (instant = now) => {
  now = instant;
  await expirePackages(sweep.ctx);
  await notifyPackages(sweep.ctx);
  await jobsSettled(practices.db);
};
const last = (address: string) => practices.mailsTo(address).at(-1);

describe('a package', () => {
  it('is told its client when the coach gives it, and says what it is good for', async () => {
    await given({ tellClient: true, serviceIds: [practice.serviceId], durationMinutes: 60, expiry: { kind: 'on', date: '2027-06-30' } });
    await jobsSettled(practices.db);
    expect(subjects(email)).toEqual(['Your package with Maren Holt: Eight sessions']);
    const mail = last(email);
    expect(mail?.text).toContain('8 of 8');
    expect(mail?.text).toContain('Wed 30 June 2027');
    expect(mail?.text).toContain('Sessions of 60 minutes');
    expect(mail?.text).toContain(`https://practice.example/${practice.coachSlug}`);
    expect(await toCoach()).toEqual([]);
  });

  it('that becomes low is told to both sides, once, and again when it was filled up and used', async () => {
    const { id } = await given({ credits: 4 });
    await book(2);
    await look();
    expect(subjects(email)).toEqual([]);
    await book(3);
    await look();
    await look(START + DAY / 2);
    expect(subjects(email)).toEqual(['2 credits left with Maren Holt: Eight sessions']);
    expect(await toCoach()).toEqual(['2 credits left: Ada Tremblay, Eight sessions']);
    expect(last(email)?.text).toContain('2 of 4');
    await book(4);
    await look();
    expect(subjects(email)).toHaveLength(1);
    const { version } = (await practice.coach('GET', practice.path(`/packages/${id}`))).body;
    await practice.coach('POST', practice.path(`/packages/${id}/adjust`), { amount: 1, reason: 'On the house', version });
    await look();
    expect(subjects(email)).toHaveLength(1);
    await book(5);
    await look();
    expect(subjects(email).at(-1)).toBe('1 credit left with Maren Holt: Eight sessions');
    expect((await toCoach()).at(-1)).toBe('1 credit left: Ada Tremblay, Eight sessions');
  });

  it('is not low while another one pays for the same', async () => {
    await given({ credits: 2, expiry: { kind: 'on', date: '2027-12-31' } });
    await given({ credits: 8 });
    await book(2);
    await look();
    expect(subjects(email)).toEqual([]);
    // Nor is it looked at again every few minutes for as long as there are both.
    const looked = async () => (await listToNotice(practices.db, now)).filter((each) => each.clientId === clientId);
    expect(await looked()).toEqual([]);
    await practice.coach('POST', practice.path('/bookings/several'), {
      serviceId: practice.serviceId,
      clientId,
      starts: [3, 4, 5, 6, 7, 8, 9].map(noon),
      tellClient: false,
    });
    expect(await looked()).toHaveLength(1);
  });

  it('is announced a month and a week before its last day, and said to be gone after it', async () => {
    await given({ expiry: { kind: 'on', date: '2027-03-31' } });
    const days = ['2027-02-28T04:59:00Z', '2027-02-28T05:00:00Z', '2027-03-05T17:00:00Z', '2027-03-24T04:00:00Z', '2027-03-31T17:00:00Z'];
    for (const day of days) await look(Date.parse(day));
    expect(subjects(email)).toEqual([
      'Until Wed 31 March 2027: Eight sessions with Maren Holt',
      'Only until Wed 31 March 2027: Eight sessions with Maren Holt',
    ]);
    // The last day is over at midnight in Toronto.
    await look(Date.parse('2027-04-01T04:00:00Z'));
    await look(Date.parse('2027-04-03T04:00:00Z'));
    expect(subjects(email).slice(2)).toEqual(['Expired: Eight sessions with Maren Holt']);
    expect(last(email)?.text).toContain('8 credits of it were left, and are gone');
    expect(await toCoach()).toEqual([
      'Until Wed 31 March 2027: Ada Tremblay, Eight sessions',
      'Only until Wed 31 March 2027: Ada Tremblay, Eight sessions',
      'Expired: Ada Tremblay, Eight sessions',
    ]);
  });

  it('is announced by what still says most after a standstill, and once by two processes at the same time', async () => {
    await given({ expiry: { kind: 'on', date: '2027-03-31' } });
    now = Date.parse('2027-03-29T17:00:00Z');
    await Promise.all([notifyPackages(sweep.ctx), notifyPackages(sweep.ctx), notifyPackages(sweep.ctx)]);
    await look();
    expect(subjects(email)).toEqual(['Only until Wed 31 March 2027: Eight sessions with Maren Holt']);
  });

  it('that was extended, closed or used up meanwhile is not spoken of any more', async () => {
    const { id, version } = await given();
    now = Date.parse('2027-03-20T17:00:00Z');
    const extended = { name: 'Eight sessions', expiresOn: '2027-04-10', version };
    expect((await practice.coach('PUT', practice.path(`/packages/${id}`), extended)).status).toBe(200);
    // The coach has just seen that it ends in three weeks.
    await look();
    expect(subjects(email)).toEqual([]);
    await look(Date.parse('2027-04-03T17:00:00Z'));
    expect(subjects(email)).toEqual(['Only until Sat 10 April 2027: Eight sessions with Maren Holt']);
    const seen = (await practice.coach('GET', practice.path(`/packages/${id}`))).body;
    await practice.coach('POST', practice.path(`/packages/${id}/close`), { version: seen.version });
    await look(Date.parse('2027-04-12T17:00:00Z'));
    expect(subjects(email)).toHaveLength(1);
  });

  it('stands among what needs the coach’s attention', async () => {
    await given({ credits: 2 });
    await given({ credits: 1, name: 'One more' });
    const { body } = await practice.coach('GET', practice.path('/attention'));
    expect(body.items).toMatchObject([{ kind: 'package_ending', clientId, title: 'Ada Tremblay' }]);
    await given({ credits: 10 });
    expect((await practice.coach('GET', practice.path('/attention'))).body.items).toEqual([]);
  });
});

describe('mails about sessions', () => {
  const told = async (days: number) => {
    const { body } = await practice.coach('POST', practice.path('/bookings'), {
      serviceId: practice.serviceId,
      clientId,
      startsAt: noon(days),
    });
    await jobsSettled(practices.db);
    return body;
  };

  it('say which credits they use, and that they come back', async () => {
    await given();
    const { id } = await told(9);
    expect(last(email)?.text).toContain('1 credit of “Eight sessions” is used: 7 of 8 left');
    expect(last(await coachEmail())?.text).toContain('7 of 8 left');
    await practice.coach('POST', practice.path(`/bookings/${id}/cancel`), {});
    await jobsSettled(practices.db);
    expect(last(email)?.subject).toContain('Cancelled');
    expect(last(email)?.text).toContain('1 credit of “Eight sessions” is returned: 8 of 8 left');
  });

  it('say of several what they use together', async () => {
    await given();
    const starts = [noon(9), noon(10), noon(11)];
    await practice.coach('POST', practice.path('/bookings/several'), { serviceId: practice.serviceId, clientId, starts });
    await jobsSettled(practices.db);
    expect(last(email)?.text).toContain('3 credits of “Eight sessions” are used: 5 of 8 left');
  });

  it('say why credits don’t come back', async () => {
    await practices.db
      .updateTable('services')
      .set({ rules: JSON.stringify({ freeCancelMinutes: 2880, cancelUntilMinutes: 0, returnLateCredit: false }) })
      .where('id', '=', practice.serviceId)
      .execute();
    await given();
    await told(1);
    const link = /https:\/\/practice\.example\/m\/([\w-]+)/.exec(last(email)?.text ?? '')?.[1];
    expect((await practice.visitor('POST', `/manage/${link}/cancel`, {})).body.status).toBe('cancelled');
    await jobsSettled(practices.db);
    expect(last(email)?.text).toContain('1 credit of “Eight sessions” is not returned, for it was cancelled late');
  });

  it('say nothing of credits where none are involved', async () => {
    await told(9);
    expect(last(email)?.text).not.toContain('credit');
  });
});
