import nodeIcal from 'node-ical';
import type { Email } from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { erasedAddress } from '../../core/clients/erased-address.ts';
import { addDays } from '../../core/time/add-days.ts';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import { planVisits } from '../factories/plan-visits.ts';
import { season } from '../factories/season.ts';
import { jobsSettled, mailsParked } from './jobs-settled.ts';
import { type MailedPractices, openMailedPractices } from './mailed-practices.ts';
import { dateIn, type OpenPractice } from './practices.ts';

const DAY = 86_400_000;
/** Looked at once: a test may run past midnight. */
const TODAY = dateIn(0);
const day = (days: number) => addDays(TODAY, days);

let practices: MailedPractices;
let mine: OpenPractice;
let cycleId: string;
let of: ReturnType<typeof season>;

beforeAll(async () => {
  practices = await openMailedPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practices.mail.mood = 'takes';
  mine = await practices.open({ location: { kind: 'video_link', detail: 'https://meet.example/maren' } });
  of = season(practices.db, mine);
  cycleId = await of.cycle({ firstDate: day(25), lastDate: day(140), confirmBy: Date.now() + 20 * DAY });
});

type Regular = Awaited<ReturnType<ReturnType<typeof season>['regular']>>;
const path = (rest: string) => mine.path(`/cycles/${cycleId}${rest}`);
const send = () => mine.coach('POST', path('/send'));
const progress = async () => (await mine.coach('GET', path('/send/progress'))).body;
const plan = (regular: Regular, days: readonly number[], minute = 600) =>
  planVisits(practices.db, { coachId: mine.coachId, cycleId, regular, dates: days.map(day), minute });
const settled = () => jobsSettled(practices.db);
const to = ({ email }: Regular) => practices.mailsTo(email);
const linkIn = (each: Email | undefined) => /https:\/\/practice\.example\/c\/([\w-]{43})/.exec(each?.text ?? '')?.[1] ?? 'none';
const portal = (token: string, rest = '') => `/portal/${token}${rest}`;
const answer = (token: string, answers: readonly { placementId: string; answer: 'confirmed' | 'declined' | null }[]) =>
  mine.visitor('POST', portal(token, '/answers'), { answers });
/** The entries for the calendar in a mail, by their names. */
function entriesIn(each: Email | undefined) {
  const ics = each?.attachments.find((part) => part.mimeType === 'text/calendar')?.content;
  return Object.values(nodeIcal.sync.parseICS(typeof ics === 'string' ? ics : '')).flatMap((part) =>
    part?.type === 'VEVENT' ? [part] : [],
  );
}
const statusesIn = (each: Email | undefined) => Object.fromEntries(entriesIn(each).map(({ uid, status }) => [uid, status]));
const numbersIn = (each: Email | undefined): Record<string, number> =>
  Object.fromEntries(entriesIn(each).map(({ uid, sequence }) => [uid, Number(sequence)]));
const drop = (id: string) =>
  practices.db.updateTable('placements').set({ state: 'dropped', date: null, minute: null }).where('id', '=', id).execute();
/** `Tue 3 March, 15:00`, as mails say when a visit begins for somebody in Lisbon, at ten in Toronto. */
function inLisbon(days: number, minute = 600): string {
  const start = new Date(wallToInstant('America/Toronto', day(days), minute));
  const words = (wanted: Intl.DateTimeFormatOptions) => start.toLocaleString('en-GB', { timeZone: 'Europe/Lisbon', ...wanted });
  return `${words({ weekday: 'short' })} ${words({ day: 'numeric' })} ${words({ month: 'long' })}, ${words({ hour: '2-digit', minute: '2-digit' })}`;
}

describe('the first mail', () => {
  it('has all dates on both clocks and one link, which opens them', async () => {
    const rosa = await of.regular();
    await plan(rosa, [30, 37]);
    await send();
    await settled();
    const [first, ...more] = to(rosa);
    expect(more).toEqual([]);
    expect(first?.subject).toBe('Your dates with Maren Holt: Spring');
    expect(first?.from?.name).toBe('Maren Holt');
    for (const part of [first?.text, first?.html]) {
      expect(part).toContain('Hello Rosa Regular');
      expect(part).toContain(inLisbon(30));
      expect(part).toContain(inLisbon(37));
      expect(part).toContain('(10:00)');
      expect(part).toContain('in Toronto, where Maren Holt is');
      expect(part).toContain('See and confirm your dates');
      expect(part).toContain('https://meet.example/maren');
      expect(part).not.toContain('/m/');
    }
    const { body } = await mine.visitor('GET', portal(linkIn(first)));
    expect(body).toMatchObject({ clientName: 'Rosa Regular', counts: { pending: 2 } });
    expect(await progress()).toMatchObject({ total: 1, sent: 1, failed: 0, waiting: 0 });
  });

  it('is the first one too when an earlier one never left', async () => {
    const rosa = await of.regular();
    practices.mail.mood = 'never';
    await plan(rosa, [30]);
    await send();
    await expect.poll(async () => (await progress()).failed).toBe(1);
    practices.mail.mood = 'takes';
    await plan(rosa, [37]);
    await send();
    await settled();
    const [first, ...more] = to(rosa);
    expect(more).toEqual([]);
    expect(first?.subject).toBe('Your dates with Maren Holt: Spring');
    for (const days of [30, 37]) expect(first?.text).toContain(inLisbon(days));
    expect(await progress()).toMatchObject({ total: 1, sent: 1, failed: 0 });
  });
});

describe('when the plan changes', () => {
  it('one mail says what came, moved and went, and how all stands; others hear nothing', async () => {
    const rosa = await of.regular();
    const tom = await of.regular({ name: 'Tom Regular' });
    const [, second, third] = await plan(rosa, [30, 37, 44]);
    await plan(tom, [31]);
    await send();
    await settled();
    await practices.db
      .updateTable('placements')
      .set({ date: day(38) })
      .where('id', '=', second!)
      .execute();
    await drop(third!);
    await plan(rosa, [51]);
    await send();
    await settled();
    expect(to(tom)).toHaveLength(1);
    const [, changed, ...more] = to(rosa);
    expect(more).toEqual([]);
    expect(changed?.subject).toBe('Your dates with Maren Holt have changed: Spring');
    const text = changed?.text ?? '';
    expect(text).toContain(`New:\n  ${inLisbon(51)}`);
    expect(text).toContain(`Moved:\n  ${inLisbon(38)}`);
    expect(text).toContain(`was ${inLisbon(37)}`);
    expect(text).toContain(`No longer:\n  ${inLisbon(44)}`);
    expect(text).toContain(`Waiting for you:\n  ${inLisbon(30)}`);
    expect(linkIn(changed)).toBe(linkIn(to(rosa)[0]));
  });

  it('a move that is taken back before its mail has left is no news', async () => {
    const rosa = await of.regular();
    const [first] = await plan(rosa, [30]);
    await send();
    await settled();
    practices.mail.mood = 'later';
    for (const date of [day(31), day(30)]) {
      await practices.db.updateTable('placements').set({ date }).where('id', '=', first!).execute();
      expect((await send()).body.total).toBe(1);
      await mailsParked(practices.db);
    }
    practices.mail.mood = 'takes';
    await settled();
    expect(to(rosa)).toHaveLength(1);
    expect(await progress()).toMatchObject({ total: 1, waiting: 0, failed: 0 });
  });
});

describe('what is confirmed', () => {
  it('comes in one mail after the last answer, with entries for the calendar and a link to each', async () => {
    const rosa = await of.regular();
    const [one, two, three] = await plan(rosa, [30, 37, 44]);
    await send();
    await settled();
    const token = linkIn(to(rosa)[0]);
    expect((await answer(token, [{ placementId: one!, answer: 'confirmed' }])).status).toBe(200);
    expect((await answer(token, [{ placementId: two!, answer: 'confirmed' }])).status).toBe(200);
    await settled();
    const [, confirmed, ...more] = to(rosa);
    expect(more).toEqual([]);
    expect(confirmed?.subject).toBe('Confirmed: 2 dates with Maren Holt, Spring');
    expect(confirmed?.text).toContain('One more date waits for your answer');
    expect(confirmed?.text?.match(/https:\/\/practice\.example\/m\/[\w-]{43}/g)).toHaveLength(2);
    expect(statusesIn(confirmed)).toEqual({ [`${one}@perennial`]: 'CONFIRMED', [`${two}@perennial`]: 'CONFIRMED' });

    expect((await answer(token, [{ placementId: three!, answer: 'confirmed' }])).status).toBe(200);
    await settled();
    expect(to(rosa).at(-1)?.subject).toBe('Confirmed: 3 dates with Maren Holt, Spring');
  });

  it('takes the entry of a yes that was taken back away again: with the next answers, with changes, at the deadline', async () => {
    const rosa = await of.regular();
    const [one, two, three] = await plan(rosa, [30, 37, 44]);
    await send();
    await settled();
    const token = linkIn(to(rosa)[0]);
    const say = (placementId: string | undefined, said: 'confirmed' | 'declined' | null) =>
      answer(token, [{ placementId: placementId!, answer: said }]);
    await say(one, 'confirmed');
    await say(two, 'confirmed');
    await settled();
    const numbered = numbersIn(to(rosa).at(-1));
    await say(one, null);
    await settled();
    const uid = (id: string | undefined) => `${id}@perennial`;
    expect(statusesIn(to(rosa).at(-1))).toEqual({ [uid(one)]: 'CANCELLED', [uid(two)]: 'CONFIRMED' });
    expect(numbersIn(to(rosa).at(-1))[uid(one)]).toBeGreaterThan(numbered[uid(one)]!);

    // No yes is left, so nothing is said of answers; what changes is told, and so is the deadline.
    await say(two, 'declined');
    await drop(three!);
    await send();
    await settled();
    expect(statusesIn(to(rosa).at(-1))).toEqual({ [uid(one)]: 'CANCELLED', [uid(two)]: 'CANCELLED' });
    const { version } = (await mine.coach('GET', path(''))).body;
    expect((await mine.coach('POST', path('/deadline'), { version })).status).toBe(200);
    await settled();
    expect(to(rosa).at(-1)?.subject).toBe('How your dates with Maren Holt stand: Spring');
    expect(statusesIn(to(rosa).at(-1))).toEqual({ [uid(one)]: 'CANCELLED', [uid(two)]: 'CANCELLED' });
  });

  it('is in the calendar too where the deadline kept it, and nothing that nobody ever confirmed', async () => {
    const karl = await of.regular({ name: 'Karl Kept', keepUnanswered: true });
    const [kept] = await plan(karl, [30]);
    const rosa = await of.regular();
    await plan(rosa, [31]);
    await send();
    await settled();
    const { version } = (await mine.coach('GET', path(''))).body;
    await mine.coach('POST', path('/deadline'), { version });
    await settled();
    expect(statusesIn(to(karl).at(-1))).toEqual({ [`${kept}@perennial`]: 'CONFIRMED' });
    expect(to(rosa).at(-1)?.attachments).toEqual([]);
  });
});

describe('a mail that is late', () => {
  it('is not sent once its question is answered', async () => {
    const rosa = await of.regular();
    const [one] = await plan(rosa, [30]);
    practices.mail.mood = 'later';
    await send();
    await mailsParked(practices.db);
    await practices.db.updateTable('bookings').set({ status: 'expired' }).where('id', '=', one!).execute();
    await practices.db.deleteFrom('claims').where('bookingId', '=', one!).execute();
    practices.mail.mood = 'takes';
    await settled();
    expect(to(rosa)).toEqual([]);
    expect(await progress()).toMatchObject({ total: 1, waiting: 0, failed: 0 });
  });

  it('goes nowhere once the client is erased', async () => {
    const rosa = await of.regular();
    await plan(rosa, [30]);
    practices.mail.mood = 'later';
    await send();
    await mailsParked(practices.db);
    await practices.db
      .updateTable('clients')
      .set({ email: erasedAddress(rosa.clientId) })
      .where('id', '=', rosa.clientId)
      .execute();
    practices.mail.mood = 'takes';
    const before = practices.mail.mails.length;
    await settled();
    expect(practices.mail.mails.slice(before)).toEqual([]);
  });

  it.each([
    ['one of which stands on the roster', false],
    ['both of which stand on the roster and were sent dates', true],
  ])('reaches a person of two records, %s, that become one before it has left', async (_, both) => {
    const other = await of.regular();
    const kept = await of.regular({ name: 'Rosa R.' });
    await plan(other, [30, 37]);
    if (both) await plan(kept, [31]);
    else await practices.db.deleteFrom('regulars').where('id', '=', kept.regularId).execute();
    practices.mail.mood = 'later';
    await send();
    await mailsParked(practices.db);
    const client = async (id: string) => (await mine.coach('GET', mine.path(`/clients/${id}`))).body;
    const [one, two] = [await client(kept.clientId), await client(other.clientId)];
    const merged = await mine.coach('POST', mine.path(`/clients/${kept.clientId}/merge`), {
      ...one,
      otherId: two.id,
      otherVersion: two.version,
    });
    expect(merged.status).toBe(200);
    practices.mail.mood = 'takes';
    await settled();
    const said = to(kept)
      .map(({ text }) => text)
      .join('\n');
    for (const days of both ? [30, 31, 37] : [30, 37]) expect(said).toContain(inLisbon(days));
    expect((await mine.visitor('GET', portal(linkIn(to(kept).at(-1))))).body.counts).toMatchObject({ pending: both ? 3 : 2 });
    expect(to(other)).toEqual([]);
  });
});
