import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sentPortal } from '../factories/sent-portal.ts';
import { season } from '../factories/season.ts';
import { blockedDay } from '../facts/blocked-day.ts';
import { at, dateIn, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open({ capacity: 1 });
});

const HOUR = 3_600_000;

interface Item {
  readonly kind: string;
  readonly bookingId: string | null;
  readonly clientId: string | null;
  readonly title: string;
  readonly at: string;
  readonly cycleId: string | null;
  readonly requestId: string | null;
  readonly count: number | null;
}
const NOTHING = { bookingId: null, clientId: null, cycleId: null, requestId: null, seriesId: null, count: null };

const attention = async (): Promise<Item[]> => (await practice.coach('GET', practice.path('/attention'))).body.items;
const told = async (): Promise<string[]> => (await attention()).map(({ kind, title }) => `${kind} ${title}`);
const search = async (text: string): Promise<{ kind: string; id: string; title: string; subtitle: string; startsAt: string | null }[]> =>
  (await practice.coach('GET', practice.path(`/search?text=${encodeURIComponent(text)}`))).body;

async function book(startsAt: string, name = 'Ada Tremblay', email = `${name.replaceAll(' ', '.').toLowerCase()}@example.com`) {
  const { body } = await practice.book(startsAt, { name, email });
  return { id: body.booking.id as string, token: body.manageToken as string };
}
/** As if it had taken place so many hours ago: its end, in hours from now. */
const endedAgo = async (bookingId: string, hours: number, more: object = {}) => {
  const endsAt = new Date(Date.now() - hours * HOUR);
  await practices.db.deleteFrom('claims').where('bookingId', '=', bookingId).execute();
  await practices.db
    .updateTable('bookings')
    .set({ startsAt: new Date(endsAt.getTime() - HOUR), endsAt, ...more })
    .where('id', '=', bookingId)
    .execute();
};
const block = (days: number, more: object = {}) => ({ ...blockedDay(dateIn(days)), kind: 'travel', keepBookings: true, ...more });
const failMail = async (more: { bookingId?: string; resendOf?: string; state?: 'failed' | 'sent'; createdAt?: Date } = {}) => {
  const id = randomUUID();
  const words = { kind: 'booked', recipient: 'ada@example.com', subject: 'Booked', text: '', html: '' };
  await practices.db
    .insertInto('mails')
    .values({
      id,
      key: id,
      coachId: practice.coachId,
      ...words,
      ics: null,
      icsMethod: null,
      state: 'failed',
      lastError: null,
      sentAt: null,
      ...more,
    })
    .execute();
  return id;
};

describe('what needs attention', () => {
  it('is nothing where all is well', async () => {
    await book(at(3));
    expect(await practice.coach('GET', practice.path('/attention'))).toMatchObject({ status: 200, body: { items: [], total: 0 } });
  });

  it('are sessions of the last 14 days that nobody marked', async () => {
    const fresh = await book(at(3), 'Fresh');
    await endedAgo(fresh.id, 1);
    const takenBack = await book(at(3), 'Taken back');
    await endedAgo(takenBack.id, 2, { markedBy: 'coach' });
    await endedAgo((await book(at(3), 'Old')).id, 14 * 24 + 1);
    await endedAgo((await book(at(3), 'Done')).id, 2, { status: 'completed' });
    const items = await attention();
    expect(items).toMatchObject([
      { kind: 'unmarked', bookingId: takenBack.id, title: 'Taken back' },
      { kind: 'unmarked', bookingId: fresh.id, title: 'Fresh' },
    ]);
  });

  it('are not those where sessions are marked by themselves', async () => {
    await endedAgo((await book(at(3))).id, 1);
    const attendance = JSON.stringify({ afterEnd: { status: 'completed', minutes: 60 }, flagAt: 3, flagDays: 90 });
    await practices.db.updateTable('coaches').set({ attendance }).where('id', '=', practice.coachId).execute();
    expect(await told()).toEqual([]);
  });

  it('are open questions, from when they were asked', async () => {
    const { id, token } = await book(at(3));
    const before = Date.now();
    const change = { create: [{ ...block(3), keepBookings: undefined }], remove: [], decisions: [{ bookingId: id, outcome: 'ask' }] };
    expect((await practice.coach('POST', practice.path('/plan'), change)).status).toBe(200);
    const [item, ...more] = await attention();
    // Under the block, but on its way out of it.
    expect(more).toEqual([]);
    expect(item).toMatchObject({ kind: 'asked_to_move', bookingId: id });
    expect(Date.parse(item!.at)).toBeGreaterThanOrEqual(before - 1000);
    expect((await practice.visitor('POST', `/manage/${token}/cancel`, {})).status).toBe(200);
    expect(await told()).toEqual([]);
  });

  it('are overbooked sessions to come', async () => {
    await book(at(3), 'First');
    const { serviceId } = practice;
    const newClient = { name: 'Second', email: 'second@example.com' };
    const over = await practice.coach('POST', practice.path('/bookings'), { serviceId, newClient, startsAt: at(3), overbook: true });
    expect(over.status).toBe(201);
    expect(await told()).toEqual(['overbooked Second']);
  });

  it('are bookings that a block was put over, and not those that were put into one', async () => {
    await book(at(3), 'Under it');
    await book(at(5), 'Beside it');
    await practice.coach('POST', practice.path('/overrides'), block(3));
    expect(await told()).toEqual(['in_a_block Under it']);
    const newClient = { name: 'On purpose', email: 'purpose@example.com' };
    const { serviceId } = practice;
    const placed = await practice.coach('POST', practice.path('/bookings'), { serviceId, newClient, startsAt: at(3, 2), overbook: true });
    expect(placed.status).toBe(201);
    await practices.db.updateTable('claims').set({ overbookedBy: null }).where('coachId', '=', practice.coachId).execute();
    expect(await told()).toEqual(['in_a_block Under it']);
  });

  it('are clients who often miss, when they come next', async () => {
    for (const hours of [30, 60, 90]) await endedAgo((await book(at(3))).id, hours, { status: 'no_show' });
    expect(await told()).toEqual([]);
    await book(at(9));
    const next = await book(at(8));
    expect(await attention()).toMatchObject([{ kind: 'flagged_client', bookingId: next.id, title: 'Ada Tremblay', at: at(8) }]);
  });

  it('are mails that failed, once for each booking, until another try went out', async () => {
    const { id } = await book(at(3));
    const first = await failMail({ bookingId: id });
    const second = await failMail({ bookingId: id });
    const third = await failMail({ createdAt: new Date(Date.now() + 1000) });
    await failMail({ createdAt: new Date(Date.now() - 15 * 24 * HOUR) });
    expect(await told()).toEqual(['mail_failed Ada Tremblay', 'mail_failed ada@example.com']);
    for (const resendOf of [first, second, third]) await failMail({ resendOf, state: 'sent' });
    expect(await told()).toEqual([]);
  });

  it('are bookings whose clocks changed, while it is so', async () => {
    const { id } = await book(at(3));
    const { wallMinute } = await practices.db.selectFrom('bookings').select('wallMinute').where('id', '=', id).executeTakeFirstOrThrow();
    const report = { coachId: practice.coachId, actorKind: 'system' as const, actorId: null, action: 'booking.zone_data_differs' };
    await practices.db
      .insertInto('auditEntries')
      .values({ ...report, subjectKind: 'booking', subjectId: id, before: null, after: null })
      .execute();
    expect(await told()).toEqual([]);
    const promise = async (minute: number) =>
      practices.db.updateTable('bookings').set({ wallMinute: minute }).where('id', '=', id).execute();
    await promise(wallMinute - 60);
    expect(await told()).toEqual(['clock_differs Ada Tremblay']);
    await promise(wallMinute);
    expect(await told()).toEqual([]);
  });

  it('comes most urgent first', async () => {
    await endedAgo((await book(at(3), 'Unmarked')).id, 1);
    await failMail();
    await book(at(9), 'Later');
    await book(at(3), 'Sooner');
    await practice.coach('POST', practice.path('/overrides'), block(3, { endsOn: dateIn(9) }));
    expect(await told()).toEqual(['in_a_block Sooner', 'in_a_block Later', 'mail_failed ada@example.com', 'unmarked Unmarked']);
  });

  it('has nothing of another practice', async () => {
    await endedAgo((await book(at(3))).id, 1);
    await failMail();
    practice = await practices.open();
    expect(await told()).toEqual([]);
  });
});

describe('the search', () => {
  it('finds clients by any part of their name, address or number', async () => {
    const { body } = await practice.coach('POST', practice.path('/clients'), {
      name: 'Grace Hopper',
      email: 'admiral@example.com',
      phone: '+1 555 0199',
    });
    const hit = { kind: 'client', id: body.id, title: 'Grace Hopper', subtitle: 'admiral@example.com', startsAt: null };
    for (const text of ['race hop', 'ADMIRAL', '5550199']) expect(await search(text)).toEqual([hit]);
    expect(await search('nobody')).toEqual([]);
  });

  it('finds bookings by client or service, those nearest to now first, eight at most', async () => {
    for (const days of [12, 3, 9, 4, 8, 5, 7, 6, 10, 11]) await book(at(days), `Ada ${days}`);
    await endedAgo((await book(at(13), 'Ada yesterday')).id, 20);
    const bookings = (await search('session')).filter(({ kind }) => kind === 'booking');
    expect(bookings.map(({ title }) => title)).toEqual(['Ada yesterday', 'Ada 3', 'Ada 4', 'Ada 5', 'Ada 6', 'Ada 7', 'Ada 8', 'Ada 9']);
    expect(bookings[1]).toMatchObject({ subtitle: 'Session', startsAt: at(3) });
  });

  it('finds what lies behind too, the latest of it', async () => {
    for (const hours of [90, 10, 50, 20, 40, 60, 30, 80, 70]) await endedAgo((await book(at(3), `Ada ${hours}`)).id, hours);
    const bookings = (await search('session')).filter(({ kind }) => kind === 'booking');
    expect(bookings.map(({ title }) => title)).toEqual([10, 20, 30, 40, 50, 60, 70, 80].map((hours) => `Ada ${hours}`));
  });

  it('finds services', async () => {
    expect(await search('sess')).toMatchObject([{ kind: 'service', id: practice.serviceId, title: 'Session', startsAt: null }]);
  });

  it.each(['%', '_', '\\', '%%'])('takes %s as itself', async (text) => {
    await practice.coach('POST', practice.path('/clients'), { name: 'Grace', email: 'grace@example.com' });
    expect(await search(text)).toEqual([]);
    const { body } = await practice.coach('POST', practice.path('/clients'), { name: `100${text} Sure`, email: 'sure@example.com' });
    expect(await search(text)).toMatchObject([{ id: body.id }]);
  });

  it.each([
    ['nothing', ''],
    ['only blanks', '%20'],
    ['a book', 'a'.repeat(101)],
  ])('is refused for %s', async (_, text) => {
    expect(await practice.coach('GET', practice.path(`/search?text=${text}`))).toMatchObject({
      status: 400,
      body: { code: 'invalid_input' },
    });
  });

  it('finds nothing of another practice', async () => {
    await book(at(3));
    practice = await practices.open();
    expect((await search('ada')).length).toBe(0);
  });
});

describe('regulars who have not answered', () => {
  const asked = async (hoursLeft: number) => {
    const confirmBy = Date.now() + hoursLeft * HOUR;
    const cycleId = await season(practices.db, practice).cycle({ name: 'Spring', firstDate: dateIn(20), lastDate: dateIn(80), confirmBy });
    const rosa = await sentPortal(practices.db, practice, { coach: practice.coach, cycleId, dates: [dateIn(21), dateIn(28)] });
    return { ...rosa, cycleId, confirmBy };
  };

  it('wait for a word when the time to answer is almost over, each counted once', async () => {
    const { cycleId, regularId, confirmBy } = await asked(48);
    expect(await attention()).toEqual([
      { ...NOTHING, kind: 'answers_due', title: 'Spring', cycleId, count: 1, at: new Date(confirmBy).toISOString() },
    ]);
    const answer = practice.path(`/cycles/${cycleId}/regulars/${regularId}/answer`);
    expect(await practice.coach('POST', answer, { answer: 'confirmed' })).toMatchObject({ status: 200 });
    expect(await attention()).toEqual([]);
  });

  it('are left in peace before', async () => {
    await asked(96);
    expect(await attention()).toEqual([]);
  });
});

describe('requests', () => {
  const asked = async (answerWithinMinutes: number) => {
    practice = await practices.open({ rules: { instant: false, answerWithinMinutes } });
    const { body } = await practice.book(at(5));
    const { id, answerBy } = body.booking.request;
    return { requestId: id as string, answerBy: answerBy as string };
  };

  it('wait for a word when the time to answer is almost over, as long as it is the coach’s turn', async () => {
    const { requestId, answerBy } = await asked(12 * 60);
    expect(await attention()).toEqual([{ ...NOTHING, kind: 'request_due', requestId, title: 'Ada Tremblay', at: answerBy }]);
    await practices.db.updateTable('requests').set({ waitsFor: 'client' }).where('id', '=', requestId).execute();
    expect(await attention()).toEqual([]);
  });

  it('are left to the badge before', async () => {
    await asked(36 * 60);
    expect(await attention()).toEqual([]);
  });
});
