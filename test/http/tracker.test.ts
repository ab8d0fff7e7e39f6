import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../core/time/add-days.ts';
import { planVisits } from '../factories/plan-visits.ts';
import { season } from '../factories/season.ts';
import { jobsSettled, mailsParked } from './jobs-settled.ts';
import { type MailedPractices, openMailedPractices } from './mailed-practices.ts';
import { dateIn, nobodysId, type OpenPractice } from './practices.ts';

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
  mine = await practices.open();
  of = season(practices.db, mine);
  cycleId = await of.cycle({ firstDate: day(25), lastDate: day(140), confirmBy: Date.now() + 20 * DAY });
});

type Regular = Awaited<ReturnType<ReturnType<typeof season>['regular']>>;
const path = (rest: string) => mine.path(`/cycles/${cycleId}${rest}`);
const settled = () => jobsSettled(practices.db);
const to = ({ email }: Regular) => practices.mailsTo(email);
const subjects = (regular: Regular) => to(regular).map((each) => each.subject);
const show = async () => (await mine.coach('GET', path('/tracker'))).body;
const rowOf = async ({ regularId }: Regular) => (await show()).rows.find((row: { regularId: string }) => row.regularId === regularId);
const remind = (regularIds?: readonly string[]) => mine.coach('POST', path('/reminders'), { regularIds });
const say = ({ regularId }: { readonly regularId: string }, answer: string) =>
  mine.coach('POST', path(`/regulars/${regularId}/answer`), { answer });
const release = (placementIds: readonly string[]) => mine.coach('POST', path('/releases'), { placementIds });

/** Somebody with visits on these days, at ten, unless said otherwise. */
async function planned(name: string, days: readonly number[], minute = 600) {
  const regular = await of.regular({ name });
  const ids = await planVisits(practices.db, { coachId: mine.coachId, cycleId, regular, dates: days.map(day), minute });
  return { ...regular, ids };
}
async function send() {
  expect((await mine.coach('POST', path('/send'))).status).toBe(200);
  await settled();
}

describe('who has answered what', () => {
  it('is counted client by client, the silent first', async () => {
    const silent = await planned('Silvia', [30, 37]);
    const yes = await planned('Yasmin', [31, 38]);
    const no = await planned('Noah', [32]);
    await send();
    const unsent = await planned('Ursula', [33]);
    expect((await say(yes, 'confirmed')).status).toBe(200);
    const { body } = await say(no, 'declined');
    expect(body.rows.map((row: { clientName: string; state: string }) => [row.clientName, row.state])).toEqual([
      ['Silvia', 'silent'],
      ['Noah', 'declined'],
      ['Yasmin', 'confirmed'],
      ['Ursula', 'unsent'],
    ]);
    expect(body.counts).toEqual({ silent: 1, partly: 0, declined: 1, confirmed: 1, unsent: 1 });
    expect(await rowOf(yes)).toMatchObject({ counts: { total: 2, proposed: 0, confirmed: 2, declined: 0, expired: 0 }, declined: [] });
    expect(await rowOf(no)).toMatchObject({ declined: [{ id: no.ids[0], status: 'declined', date: day(32), minute: 600 }] });
    expect(await rowOf(silent)).toMatchObject({ mail: 'sent', reminders: 0, remindedAt: null });
    expect(await rowOf(unsent)).toMatchObject({ mail: null, sentAt: null });
    expect(body.deadline).toMatchObject({ timeZone: 'America/Toronto' });
  });

  it('says of the last mail whether it waits, left or failed', async () => {
    practices.mail.mood = 'later';
    const rosa = await planned('Rosa', [30]);
    await mine.coach('POST', path('/send'));
    await mailsParked(practices.db);
    expect((await rowOf(rosa)).mail).toBe('waiting');
    practices.mail.mood = 'never';
    await settled();
    expect((await rowOf(rosa)).mail).toBe('failed');
    practices.mail.mood = 'takes';
    expect((await remind()).body).toEqual({ reminded: 1 });
    await settled();
    expect((await rowOf(rosa)).mail).toBe('sent');
  });
});

describe('reminding', () => {
  it('writes to those who have dates without an answer, those alone, and not twice within an hour', async () => {
    const silent = await planned('Silvia', [30, 37]);
    const yes = await planned('Yasmin', [31]);
    const paused = await planned('Paula', [32]);
    await send();
    await say(yes, 'confirmed');
    await practices.db.updateTable('clients').set({ state: 'paused' }).where('id', '=', paused.clientId).execute();
    expect((await remind()).body).toEqual({ reminded: 1 });
    expect((await remind()).body).toEqual({ reminded: 0 });
    await settled();
    expect(subjects(silent)[1]).toMatch(/^Please confirm your dates with Maren Holt by /);
    expect(to(silent)).toHaveLength(2);
    expect(subjects(yes).filter((subject) => subject?.startsWith('Please'))).toEqual([]);
    expect(to(paused)).toHaveLength(1);
    expect(await rowOf(silent)).toMatchObject({ reminders: 1, mail: 'sent' });

    const anHourAgo = new Date(Date.now() - 61 * 60_000);
    await practices.db.updateTable('cycleRegulars').set({ remindedAt: anHourAgo }).where('regularId', '=', silent.regularId).execute();
    expect((await remind([yes.regularId])).body).toEqual({ reminded: 0 });
    expect((await remind([silent.regularId])).body).toEqual({ reminded: 1 });
    await settled();
    expect(to(silent)).toHaveLength(3);
  });

  it('names only what is still without an answer, and says nothing once all is answered', async () => {
    const rosa = await planned('Rosa', [30, 37]);
    await send();
    practices.mail.mood = 'later';
    await remind();
    await mailsParked(practices.db);
    await say(rosa, 'declined');
    practices.mail.mood = 'takes';
    await settled();
    expect(to(rosa)).toHaveLength(1);
  });

  it('is refused before anything was sent and after the deadline', async () => {
    const rosa = await planned('Rosa', [30]);
    expect((await remind()).body.code).toBe('nothing_sent');
    expect((await say(rosa, 'confirmed')).body.code).toBe('nothing_sent');
    await send();
    await practices.db
      .updateTable('cycles')
      .set({ confirmBy: new Date(Date.now() - 1000) })
      .where('id', '=', cycleId)
      .execute();
    expect((await remind()).body.code).toBe('deadline_over');
    expect((await say(rosa, 'confirmed')).body.code).toBe('deadline_over');
  });
});

describe('a single message', () => {
  it('has the coach’s words and the link, and leaves no trace of what it said in the log', async () => {
    const rosa = await planned('Rosa', [30]);
    const message = { subject: 'About Easter', text: 'Dear Rosa,\n\nwould <Thursday> suit you?' };
    const post = (regularId: string) => mine.coach('POST', path(`/regulars/${regularId}/message`), message);
    expect((await post(rosa.regularId)).body.code).toBe('nothing_sent');
    await send();
    expect((await post(rosa.regularId)).status).toBe(202);
    expect((await post(nobodysId())).status).toBe(404);
    await settled();
    const [, told] = to(rosa);
    expect(told?.subject).toBe('About Easter');
    expect(told?.text).toContain('would <Thursday> suit you?');
    expect(told?.html).toContain('would &lt;Thursday&gt; suit you?');
    expect(told?.text).toMatch(/https:\/\/practice\.example\/c\/[\w-]{43}/);
    expect(told?.replyTo?.[0]?.name).toBe('Maren Holt');
    const entries = await practices.db
      .selectFrom('auditEntries')
      .select(['action', 'before', 'after'])
      .where('coachId', '=', mine.coachId)
      .execute();
    expect(JSON.stringify(entries)).not.toContain('Thursday');
    expect(entries.map(({ action }) => action)).toContain('regular.messaged');
  });
});

describe('what was declined', () => {
  it('falls free at the coach’s word, once, and the client can’t take it back any more', async () => {
    const rosa = await planned('Rosa', [30, 37]);
    await send();
    await say(rosa, 'declined');
    const bookings = () =>
      practices.db.selectFrom('bookings').select('status').where('clientId', '=', rosa.clientId).orderBy('startsAt').execute();
    expect((await release([rosa.ids[0]!])).body.rows[0].declined).toHaveLength(1);
    expect((await release([rosa.ids[0]!])).status).toBe(200);
    expect(await bookings()).toEqual([{ status: 'declined' }, { status: 'proposed' }]);
    expect(await practices.db.selectFrom('claims').select('bookingId').where('coachId', '=', mine.coachId).execute()).toEqual([
      { bookingId: rosa.ids[1] },
    ]);
    expect((await rowOf(rosa)).counts).toMatchObject({ total: 2, declined: 2 });
  });

  it('is refused for dates that were not declined, and then none falls free', async () => {
    const rosa = await planned('Rosa', [30]);
    const tom = await planned('Tom', [31]);
    await send();
    await say(tom, 'declined');
    expect((await release([tom.ids[0]!, rosa.ids[0]!])).body.code).toBe('not_changeable');
    expect((await release([nobodysId()])).status).toBe(404);
    expect(await practices.db.selectFrom('claims').select('id').where('coachId', '=', mine.coachId).execute()).toHaveLength(2);
  });
});

describe('an answer on behalf', () => {
  it('is the client’s own: what they skip is declined with it, what they pause takes them off the roster', async () => {
    const rosa = await planned('Rosa', [30, 37]);
    const tom = await planned('Tom', [31]);
    await send();
    const skipped = await say(rosa, 'skip');
    expect(skipped.body.rows.find((row: { clientName: string }) => row.clientName === 'Rosa')).toMatchObject({
      state: 'declined',
      wish: 'skip',
      counts: { declined: 2 },
    });
    expect((await say(tom, 'pause')).status).toBe(200);
    const roster = await practices.db.selectFrom('regulars').select('status').where('id', '=', tom.regularId).executeTakeFirst();
    expect(roster).toEqual({ status: 'paused' });
    expect((await say({ ...tom, regularId: nobodysId() }, 'confirmed')).status).toBe(404);
  });
});
