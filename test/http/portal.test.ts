import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { season } from '../factories/season.ts';
import { sentPortal } from '../factories/sent-portal.ts';
import { type OpenPractice, openPractices, type Practices } from './practices.ts';

const DAY = 86_400_000;
const DAYS = [30, 37, 44] as const;
/** Said once: a midnight in the middle of a test changes no date of it. */
const TODAY = Date.now();
const dateOf = (days: number) => new Date(TODAY + days * DAY).toISOString().slice(0, 10);
type Portal = Awaited<ReturnType<typeof sentPortal>>;

let practices: Practices;
let mine: OpenPractice;
let cycleId: string;
let rosa: Portal;

const sent = (days: readonly number[], minute = 600) =>
  sentPortal(practices.db, mine, { coach: mine.coach, cycleId, dates: days.map(dateOf), minute });

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  mine = await practices.open({ rules: { windowDays: 7 } });
  const confirmBy = Date.now() + 20 * DAY;
  cycleId = await season(practices.db, mine).cycle({ name: 'Spring', firstDate: dateOf(25), lastDate: dateOf(60), confirmBy });
  rosa = await sent(DAYS);
});

const show = async (who = rosa) => (await mine.visitor('GET', `/portal/${who.token}`)).body;
const answer = (answers: readonly (readonly [string, string | null])[], who = rosa) =>
  mine.visitor('POST', `/portal/${who.token}/answers`, {
    answers: answers.map(([placementId, given]) => ({ placementId, answer: given })),
  });
const wish = (given: string | null, message = '') => mine.visitor('PUT', `/portal/${rosa.token}/wish`, { wish: given, message });
const others = async (index: number, who = rosa): Promise<{ startsAt: string }[]> =>
  (await mine.visitor('GET', `/portal/${who.token}/placements/${who.placementIds[index]}/alternatives?timeZone=Europe/Lisbon`)).body;
const change = (index: number, startsAt: string, who = rosa) =>
  mine.visitor('POST', `/portal/${who.token}/placements/${who.placementIds[index]}/change`, { startsAt });
const statuses = ({ placements }: { placements: { status: string }[] }) => placements.map(({ status }) => status);
const setCycle = (to: object) => practices.db.updateTable('cycles').set(to).where('id', '=', cycleId).execute();
const bookings = () => practices.db.selectFrom('bookings').selectAll().where('clientId', '=', rosa.clientId).orderBy('startsAt').execute();
const part = () => practices.db.selectFrom('cycleRegulars').selectAll().where('regularId', '=', rosa.regularId).executeTakeFirstOrThrow();
const [one, two, three] = [0, 1, 2].map((index) => () => rosa.placementIds[index] ?? '') as [() => string, () => string, () => string];

describe('the link to one’s dates', () => {
  it('shows them on both clocks with the deadline, and notes once that they were seen', async () => {
    const { status, body } = await mine.visitor('GET', `/portal/${rosa.token}?timeZone=Asia/Tokyo`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      coach: { slug: mine.coachSlug, timeZone: 'America/Toronto' },
      cycle: { name: 'Spring', firstDate: dateOf(25), lastDate: dateOf(60) },
      clientName: 'Rosa Regular',
      answerBy: { coachTime: { timeZone: 'America/Toronto' }, clientTime: { timeZone: 'Asia/Tokyo' } },
      closed: false,
      wish: null,
      counts: { confirmed: 0, declined: 0, pending: 3 },
    });
    expect(body.placements).toMatchObject(
      DAYS.map((day) => ({ status: 'proposed', answerable: true, movedFrom: null, coachTime: { date: dateOf(day), minute: 600 } })),
    );
    const { seenAt } = await part();
    expect(seenAt).not.toBeNull();
    expect((await show()).placements[0].clientTime.timeZone).toBe('Europe/Lisbon');
    expect((await part()).seenAt).toBe(seenAt);
    expect(await mine.visitor('GET', `/portal/${rosa.token}?timeZone=Mars/Olympus`)).toMatchObject({ status: 422 });
  });

  it('shows no date the coach withdrew', async () => {
    await practices.db.updateTable('placements').set({ state: 'dropped', date: null, minute: null }).where('id', '=', two()).execute();
    await mine.coach('POST', mine.path(`/cycles/${cycleId}/send`));
    expect((await show()).placements).toHaveLength(2);
    expect(await answer([[two(), 'confirmed']])).toMatchObject({ status: 409, body: { code: 'not_changeable' } });
  });
});

describe('an answer', () => {
  it('confirms and declines in one step; what is declined is held; the same again changes nothing', async () => {
    const said = [
      [one(), 'confirmed'],
      [two(), 'declined'],
    ] as const;
    expect((await answer(said)).body).toMatchObject({ counts: { confirmed: 1, declined: 1, pending: 1 } });
    const before = await bookings();
    expect(before.map(({ status }) => status)).toEqual(['confirmed', 'proposed', 'proposed']);
    expect(await practices.db.selectFrom('claims').select('id').where('coachId', '=', mine.coachId).execute()).toHaveLength(3);
    expect(statuses((await answer(said)).body)).toEqual(['confirmed', 'declined', 'proposed']);
    expect(await bookings()).toEqual(before);
    expect((await part()).answers).toBe(1);
    // What is confirmed can be moved and cancelled by its own link, as any session.
    const links = await practices.db.selectFrom('accessTokens').select('id').where('bookingId', '=', before[0]!.id).execute();
    expect(links).toHaveLength(1);
  });

  it('is undone, each by itself', async () => {
    await answer([
      [one(), 'confirmed'],
      [two(), 'declined'],
    ]);
    expect(statuses((await answer([[one(), null]])).body)).toEqual(['proposed', 'declined', 'proposed']);
    expect(
      statuses(
        (
          await answer([
            [two(), null],
            [one(), null],
          ])
        ).body,
      ),
    ).toEqual(['proposed', 'proposed', 'proposed']);
    expect((await bookings()).map(({ status }) => status)).toEqual(['proposed', 'proposed', 'proposed']);
    expect((await part()).answers).toBe(3);
  });

  it('is all or nothing', async () => {
    const stranger = await sent([31]);
    expect(
      await answer([
        [one(), 'confirmed'],
        [stranger.placementIds[0]!, 'confirmed'],
      ]),
    ).toMatchObject({ status: 404 });
    expect(statuses(await show())).toEqual(['proposed', 'proposed', 'proposed']);
  });

  it('comes too late from the instant of the deadline, whether or not somebody drew its consequences', async () => {
    await answer([[one(), 'confirmed']]);
    await setCycle({ confirmBy: new Date(Date.now() - 1), automatic: false });
    expect(await show()).toMatchObject({ closed: true, placements: [{ answerable: false }, { answerable: false }, { answerable: false }] });
    for (const refused of [
      await answer([[two(), 'confirmed']]),
      await wish('skip'),
      await change(1, (await show()).placements[0].startsAt),
    ])
      expect(refused).toMatchObject({ status: 409, body: { code: 'deadline_over' } });
    expect(await others(1)).toEqual([]);
  });

  it('to a date at another time than was seen is refused', async () => {
    const [date] = (await show()).placements;
    const startsAt = new Date(Date.parse(date.startsAt) - 3_600_000).toISOString();
    const answers = [{ placementId: one(), answer: 'confirmed', startsAt }];
    expect(await mine.visitor('POST', `/portal/${rosa.token}/answers`, { answers })).toMatchObject({
      status: 409,
      body: { code: 'changed_meanwhile' },
    });
  });

  it('settles on the time the client knows, whatever the coach plans and has not sent', async () => {
    await practices.db.updateTable('placements').set({ minute: 900 }).where('id', '=', one()).execute();
    await answer([[one(), 'confirmed']]);
    const placement = await practices.db.selectFrom('placements').selectAll().where('id', '=', one()).executeTakeFirstOrThrow();
    expect(placement).toMatchObject({ date: dateOf(30), minute: 600, answer: 'confirmed' });
  });

  it('is told in one mail, the last one’s, and only if something is confirmed', async () => {
    const mails = async () =>
      (
        await practices.db
          .withSchema('pgboss')
          .selectFrom('job' as never)
          .selectAll()
          .execute()
      ).flatMap((row) => {
        const { data } = row as { data: { event?: string; regularId?: string; answers?: number } };
        return data?.event === 'answered' && data.regularId === rosa.regularId ? [data.answers] : [];
      });
    await answer([[one(), 'declined']]);
    expect(await mails()).toEqual([]);
    await answer([[one(), 'confirmed']]);
    await answer([[two(), 'confirmed']]);
    expect((await mails()).toSorted()).toEqual([2, 3]);
  });

  it('is in the log as the client’s, without a word of theirs', async () => {
    await answer([[one(), 'confirmed']]);
    await wish('pause', 'A hard time at home');
    const { body } = await mine.coach('GET', mine.path('/audit?limit=50'));
    const byClient = body.entries.filter(({ actor }: { actor: { kind: string } }) => actor.kind === 'client');
    expect(byClient.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['placement.answered', 'booking.confirmed', 'regular.wished']),
    );
    expect(byClient.every(({ actor }: { actor: { name: string } }) => actor.name === 'Rosa Regular')).toBe(true);
    expect(JSON.stringify(body)).not.toContain('hard time');
  });
});

describe('another time', () => {
  it('is offered near the date within the cycle, though the window ends long before', async () => {
    const starts = (await others(0)).map(({ startsAt }) => startsAt);
    expect(starts).toHaveLength(12);
    const dates = starts.map((startsAt) => startsAt.slice(0, 10));
    expect(dates.every((date) => date >= dateOf(25) && date <= dateOf(61))).toBe(true);
    expect(starts).not.toContain((await show()).placements[0].startsAt);
  });

  it('is offered for a service that is booked in cycles, before the public may', async () => {
    await practices.db.updateTable('services').set({ cycleBound: true }).where('id', '=', mine.serviceId).execute();
    const [first] = await others(0);
    expect(await mine.book(first!.startsAt)).toMatchObject({ status: 409, body: { code: 'no_open_cycle' } });
    expect(await change(0, first!.startsAt)).toMatchObject({ status: 200 });
  });

  it('is theirs at once and confirmed; undone it is where it was', async () => {
    const { startsAt: proposed } = (await show()).placements[0];
    const [{ startsAt } = { startsAt: '' }] = await others(0);
    const moved = (await change(0, startsAt)).body.placements.find(({ id }: { id: string }) => id === one());
    expect(moved).toMatchObject({ status: 'confirmed', startsAt, movedFrom: { date: dateOf(30) } });
    expect((await change(0, startsAt)).status).toBe(200);
    expect((await part()).answers).toBe(1);
    const back = (await answer([[one(), null]])).body.placements[0];
    expect(back).toMatchObject({ id: one(), status: 'proposed', startsAt: proposed, movedFrom: null });
    expect((await bookings()).map((booking) => new Date(booking.startsAt).toISOString())).toContain(proposed);
    expect(await practices.db.selectFrom('claims').select('id').where('coachId', '=', mine.coachId).execute()).toHaveLength(3);
  });

  it('is kept where the one that was proposed is gone', async () => {
    const [{ startsAt } = { startsAt: '' }] = await others(0);
    const { startsAt: proposed } = (await show()).placements[0];
    await change(0, startsAt);
    const newClient = { name: 'Zoë', email: 'zoe@example.com' };
    await mine.coach('POST', mine.path('/bookings'), { serviceId: mine.serviceId, startsAt: proposed, newClient });
    expect(await answer([[one(), null]])).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
    expect(await show()).toMatchObject({ counts: { confirmed: 1, pending: 2 } });
  });

  it('is refused where it is taken, outside the cycle, or the client’s own', async () => {
    const { placements } = await show();
    expect(await change(0, placements[1].startsAt)).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
    const outside = new Date(Date.parse(placements[0].startsAt) - 10 * DAY).toISOString();
    expect(await change(0, outside)).toMatchObject({ status: 409, body: { code: 'outside_cycle' } });
    await practices.db.updateTable('weeklyHours').set({ capacity: 5 }).where('coachId', '=', mine.coachId).execute();
    expect(await change(0, placements[1].startsAt)).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
    expect(await answer([[one(), 'confirmed']])).toMatchObject({ status: 200 });
  });

  it('of a date the coach has moved since is told, and is not gone back from', async () => {
    await answer([[three(), 'confirmed']]);
    const { startsAt } = (await show()).placements[2];
    const later = new Date(Date.parse(startsAt) + 2 * 3_600_000).toISOString();
    const [, , booking] = await bookings();
    expect(await mine.coach('POST', mine.path(`/bookings/${booking!.id}/move`), { startsAt: later })).toMatchObject({ status: 200 });
    expect((await show()).placements[2]).toMatchObject({ startsAt: later, movedFrom: null, status: 'confirmed' });
    expect((await answer([[three(), null]])).body.placements[2]).toMatchObject({ startsAt: later, status: 'proposed' });
  });
});

describe('the whole cycle', () => {
  it('is skipped with all that is unanswered, and taken back as it was', async () => {
    await answer([[one(), 'confirmed']]);
    const skipped = await wish('skip', 'Back in autumn');
    expect(skipped.body).toMatchObject({ wish: 'skip', message: 'Back in autumn', counts: { confirmed: 1, declined: 2, pending: 0 } });
    expect((await wish(null)).body).toMatchObject({ wish: null, counts: { confirmed: 1, declined: 0, pending: 2 } });
  });

  it('is left with a pause, which shows on the roster until it is taken back', async () => {
    const status = async () => (await mine.coach('GET', mine.path(`/regulars/${rosa.regularId}`))).body.status;
    await wish('pause');
    expect(await status()).toBe('paused');
    expect((await answer([[two(), 'confirmed']])).body).toMatchObject({ wish: null, counts: { confirmed: 1, declined: 2 } });
    expect(await status()).toBe('active');
  });
});

describe('the calendar file', () => {
  it('has what is confirmed, each under the id it keeps', async () => {
    const empty = (await mine.visitor('GET', `/portal/${rosa.token}/calendar`)).body;
    expect(empty.ics).not.toContain('BEGIN:VEVENT');
    await answer([
      [one(), 'confirmed'],
      [three(), 'confirmed'],
    ]);
    const { filename, ics } = (await mine.visitor('GET', `/portal/${rosa.token}/calendar`)).body;
    expect(filename).toMatch(/\.ics$/);
    const [first, , last] = await bookings();
    expect([...ics.matchAll(/^UID:(.+)\r$/gm)].map(([, uid]) => uid)).toEqual([`${first!.id}@perennial`, `${last!.id}@perennial`]);
  });
});
