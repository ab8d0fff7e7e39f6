import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../core/time/add-days.ts';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import { planVisits } from '../factories/plan-visits.ts';
import { season } from '../factories/season.ts';
import { portalTokenOf } from '../factories/sent-portal.ts';
import { jobsSettled } from './jobs-settled.ts';
import { type MailedPractices, openMailedPractices } from './mailed-practices.ts';
import { dateIn, type OpenPractice } from './practices.ts';

const DAY = 86_400_000;
/** Looked at once: a test may run past midnight. */
const TODAY = dateIn(0);
const day = (days: number) => addDays(TODAY, days);
const at = (days: number, minute = 600) => wallToInstant('America/Toronto', day(days), minute);

let practices: MailedPractices;
let mine: OpenPractice;
let cycleId: string;
let of: ReturnType<typeof season>;
let rosa: Awaited<ReturnType<typeof of.regular>>;
/** Her dates on days 30 and 37, at ten. */
let one: string;
let two: string;
let token: string;

beforeAll(async () => {
  practices = await openMailedPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  mine = await practices.open();
  of = season(practices.db, mine);
  cycleId = await of.cycle({ firstDate: day(25), lastDate: day(140), confirmBy: Date.now() + 20 * DAY });
  rosa = await of.regular();
  [one, two] = (await planVisits(practices.db, { coachId: mine.coachId, cycleId, regular: rosa, dates: [day(30), day(37)] })) as [
    string,
    string,
  ];
  await send();
  token = await portalTokenOf(practices.db, cycleId, rosa.clientId);
});

const path = (rest: string) => mine.path(`/cycles/${cycleId}${rest}`);
async function send() {
  expect((await mine.coach('POST', path('/send'))).status).toBe(200);
  await jobsSettled(practices.db);
}
const preview = async () => (await mine.coach('GET', path('/send'))).body;
const mails = () => practices.mailsTo(rosa.email);
const chip = async (id: string) =>
  (await mine.coach('GET', path('/board'))).body.lanes
    .flatMap((lane: { placements: { id: string }[] }) => lane.placements)
    .find((each: { id: string }) => each.id === id);
const change = async (id: string, verb: string, body: object = {}) =>
  mine.coach('POST', path(`/placements/${id}/${verb}`), { version: (await chip(id)).version, ...body });
async function move(id: string, days: number, minute = 600) {
  const moved = await change(id, 'move', { date: day(days), minute });
  expect(moved.status).toBe(200);
  return moved.body;
}
const answer = (placementId: string, given: 'confirmed' | 'declined' | null, startsAt?: number) =>
  mine.visitor('POST', `/portal/${token}/answers`, {
    answers: [{ placementId, answer: given, ...(startsAt !== undefined && { startsAt: new Date(startsAt).toISOString() }) }],
  });
const decline = async (id: string) => expect((await answer(id, 'declined')).status).toBe(200);
const portal = async (id: string) =>
  (await mine.visitor('GET', `/portal/${token}`)).body.placements.find((each: { id: string }) => each.id === id);
const row = (id: string) => practices.db.selectFrom('placements').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const booking = (id: string) =>
  practices.db
    .selectFrom('bookings')
    .leftJoin('claims', 'claims.bookingId', 'bookings.id')
    .select(['bookings.status', 'bookings.startsAt', 'claims.startsAt as claimedAt'])
    .where('bookings.id', '=', id)
    .executeTakeFirstOrThrow();
const part = () => practices.db.selectFrom('cycleRegulars').selectAll().where('regularId', '=', rosa.regularId).executeTakeFirstOrThrow();
const cycle = async () => (await mine.coach('GET', path(''))).body;
const tracked = async () => (await mine.coach('GET', path('/tracker'))).body.rows[0];
const said = async (id: string) =>
  (await practices.db.selectFrom('auditEntries').select('action').where('subjectId', '=', id).orderBy('id').execute()).map(
    ({ action }) => action,
  );
const inLisbon = (instant: number) => {
  const words = (wanted: Intl.DateTimeFormatOptions) => new Date(instant).toLocaleString('en-GB', { timeZone: 'Europe/Lisbon', ...wanted });
  return `${words({ weekday: 'short' })} ${words({ day: 'numeric' })} ${words({ month: 'long' })}, ${words({ hour: '2-digit', minute: '2-digit' })}`;
};

describe('a date the client declined', () => {
  it('is moved by the coach, proposed anew by "Send", told as moved, and can be confirmed there', async () => {
    await decline(one);
    expect(await chip(one)).toMatchObject({ status: 'declined', unsent: false, held: null, editable: true });
    const moved = await move(one, 31, 660);
    const held = { date: day(30), minute: 600 };
    expect(moved).toMatchObject({ status: 'declined', unsent: true, pinned: true, date: day(31), minute: 660, held });
    // Before it is sent nothing else has changed, for anybody.
    expect(await booking(one)).toEqual({ status: 'proposed', startsAt: at(30), claimedAt: at(30) });
    expect(await portal(one)).toMatchObject({ status: 'declined', startsAt: new Date(at(30)).toISOString(), answerable: true });
    expect((await cycle()).counts).toMatchObject({ declined: 1, unsent: 1 });
    expect(await tracked()).toMatchObject({ state: 'partly', declined: [{ id: one, unsent: true, date: day(31), held }] });
    expect(await preview()).toMatchObject({ clients: [{ added: 0, moved: 1, withdrawn: 0, dates: 2 }], quiet: 0, skipped: [] });
    expect(mails()).toHaveLength(1);

    await send();
    expect(await row(one)).toMatchObject({ answer: null, answeredAt: null, toldStartsAt: at(31, 660), date: day(31), minute: 660 });
    expect(await booking(one)).toEqual({ status: 'proposed', startsAt: at(31, 660), claimedAt: at(31, 660) });
    expect(await part()).toMatchObject({ rounds: 2, wish: null, answers: 1 });
    expect((await cycle()).counts).toMatchObject({ declined: 0, unsent: 0, proposed: 2, silent: 1 });
    expect(await tracked()).toMatchObject({ state: 'silent', declined: [] });
    expect(await said(one)).toEqual(
      expect.arrayContaining(['placement.answered', 'placement.moved', 'placement.asked_again', 'booking.moved']),
    );
    const [, changed, ...more] = mails();
    expect(more).toEqual([]);
    expect(changed?.subject).toBe('Your dates with Maren Holt have changed: Spring');
    expect(changed?.text).toContain(`Moved:\n  ${inLisbon(at(31, 660))}`);
    expect(changed?.text).toContain(`was ${inLisbon(at(30))}`);
    expect(changed?.text?.split('Waiting for you:')[1]).toContain(inLisbon(at(31, 660)));
    expect(await preview()).toMatchObject({ clients: [], quiet: 0 });

    // Who still looks at the old time says nothing about the new one.
    expect((await answer(one, 'confirmed', at(30))).body.code).toBe('changed_meanwhile');
    expect((await answer(one, 'confirmed', at(31, 660))).status).toBe(200);
    expect(await booking(one)).toEqual({ status: 'confirmed', startsAt: at(31, 660), claimedAt: at(31, 660) });
  });

  it('is declined again where the move is taken back, and nothing is sent of it', async () => {
    await decline(one);
    await move(one, 31);
    await move(one, 30);
    const { version } = await chip(one);
    expect((await mine.coach('PUT', path(`/placements/${one}/pin`), { pinned: false, version })).status).toBe(200);
    expect(await chip(one)).toMatchObject({ status: 'declined', unsent: false, pinned: false, held: null, date: day(30), minute: 600 });
    expect(await preview()).toMatchObject({ clients: [] });
    await send();
    expect(await row(one)).toMatchObject({ answer: 'declined', toldStartsAt: at(30) });
    expect(mails()).toHaveLength(1);
  });

  it('frees its old time for whoever the same plan puts there, and takes no time that is taken', async () => {
    await decline(one);
    await move(one, 31);
    const tom = await of.regular({ name: 'Tom Regular' });
    const added = await mine.coach('POST', path('/placements'), { regularId: tom.regularId, date: day(30), minute: 600 });
    expect(added.status).toBe(201);
    expect((await change(two, 'move', { date: day(31), minute: 600 })).body.code).toBe('slot_taken');
    // Its way back is closed as long as somebody else is planned there.
    expect((await change(one, 'move', { date: day(30), minute: 600 })).body.code).toBe('slot_taken');
    await send();
    expect(await booking(one)).toMatchObject({ claimedAt: at(31) });
    expect(await booking(added.body.id)).toMatchObject({ status: 'proposed', claimedAt: at(30) });
  });

  it('is what the client says of its told time before "Send": their yes wins over the move, and so does a no taken back', async () => {
    await decline(one);
    await decline(two);
    await move(one, 31);
    await move(two, 38);
    // Said once more it is the same no, and the coach's other date stays.
    await decline(one);
    expect(await chip(one)).toMatchObject({ status: 'declined', unsent: true, date: day(31) });
    expect((await answer(one, 'confirmed', at(30))).status).toBe(200);
    expect((await answer(two, null, at(37))).status).toBe(200);
    expect(await booking(one)).toEqual({ status: 'confirmed', startsAt: at(30), claimedAt: at(30) });
    expect(await chip(one)).toMatchObject({ status: 'confirmed', unsent: false, date: day(30) });
    expect(await chip(two)).toMatchObject({ status: 'proposed', unsent: false, date: day(37) });
    expect(await preview()).toMatchObject({ clients: [], quiet: 0 });
  });

  it('is dropped without a word: its time is free after "Send", and the client hears nothing', async () => {
    await decline(one);
    expect((await change(one, 'drop')).body).toMatchObject({ status: 'dropped', unsent: true, held: { date: day(30), minute: 600 } });
    expect(await preview()).toMatchObject({ clients: [], quiet: 1 });
    const before = await part();
    await send();
    expect(await booking(one)).toEqual({ status: 'cancelled', startsAt: at(30), claimedAt: null });
    expect(await part()).toMatchObject({ rounds: before.rounds, sentAt: before.sentAt });
    expect(mails()).toHaveLength(1);
    expect(await preview()).toMatchObject({ clients: [], quiet: 0 });
    // Nor is it named in the next mail.
    await move(two, 38);
    await send();
    expect(mails()[1]?.text).not.toContain('No longer:');
  });

  it('stays where it is of somebody who skips the cycle, and goes out once they come after all', async () => {
    await decline(one);
    const wish = (value: string | null) => mine.visitor('PUT', `/portal/${token}/wish`, { wish: value, message: '' });
    expect((await wish('skip')).status).toBeLessThan(300);
    await move(one, 31);
    expect(await preview()).toMatchObject({ clients: [], skipped: [{ regularId: rosa.regularId, dates: 1, why: 'wish' }] });
    await send();
    expect(await booking(one)).toMatchObject({ startsAt: at(30), claimedAt: at(30) });
    expect(await part()).toMatchObject({ wish: 'skip', rounds: 1 });
    expect((await wish(null)).status).toBeLessThan(300);
    expect(await preview()).toMatchObject({ clients: [{ moved: 1 }], skipped: [] });
    await send();
    expect(await booking(one)).toMatchObject({ status: 'proposed', claimedAt: at(31) });
  });

  it.each(['moved', 'dropped'])('falls free at the deadline, %s and unsent or not', async (how) => {
    await decline(one);
    await (how === 'moved' ? move(one, 31) : change(one, 'drop'));
    const { version } = await cycle();
    expect((await mine.coach('POST', path('/deadline'), { version })).status).toBe(200);
    expect(await booking(one)).toEqual({ status: 'declined', startsAt: at(30), claimedAt: null });
    expect(await chip(one)).toMatchObject({ status: 'declined', unsent: false, held: null, editable: false, date: day(30) });
    expect((await change(one, 'move', { date: day(32), minute: 600 })).body.code).toBe('placement_answered');
    expect((await cycle()).counts).toMatchObject({ unsent: 0, declined: 1 });
  });
});
