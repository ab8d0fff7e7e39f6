import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Email } from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WaitlistMailEffect } from '../../core/waitlist/waitlist-effect.ts';
import { createTestDatabase } from '../database.ts';
import { givePassword, PASSWORD } from '../factories/password.ts';
import { season } from '../factories/season.ts';
import { setOffers } from '../factories/waiting-client.ts';
import { tellPositions } from '../../server/jobs/sweeps/tell-positions.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { Browser } from './browser.ts';
import { holdUndoable, jobsSettled } from './jobs-settled.ts';
import { type MailedPractices, openMailedPractices } from './mailed-practices.ts';
import { openWaitlist, type WaitlistPractice } from './waitlist-practice.ts';

/** Monday, 1 March 2027, 10:00 in Toronto. */
const START = Date.parse('2027-03-01T15:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Friday, 5 March, 10:00 there. */
const FRIDAY = '2027-03-05T15:00:00.000Z';

let now = START;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let practices: MailedPractices;
let sweep: Sweep;
let practice: WaitlistPractice;
let ada: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const { connectionString } = database;
  practices = await openMailedPractices({ connectionString, clock: { now: () => now } });
  sweep = await openSweep(connectionString, () => now);
  await holdUndoable(practices.db);
});
afterAll(async () => {
  await sweep.stop();
  await practices.stop();
  await database.drop();
});
beforeEach(async () => {
  now = START;
  ada = `ada-${randomUUID()}@example.com`;
  practice = await openWaitlist(practices);
});

/** Every mail has left, or will not; what may be undone is not undone any more. */
const settled = () => {
  now += 13_000;
  return jobsSettled(practices.db);
};
const subjects = (address = ada) => practices.mailsTo(address).map(({ subject }) => subject);
const last = (address = ada): Email => practices.mailsTo(address).at(-1)!;
const header = (mail: Email, name: string) => mail.headers.find(({ key }) => key === name)?.value;
const join = async (more: object = {}) => {
  expect((await practice.join({ email: ada, ...more })).status).toBe(201);
  return practice.entryOf(ada);
};
const link = async (entryId: string) => `https://practice.example/waitlist/${await practice.linkTo(entryId)}`;
/** Somebody is booked, and not any more, without a word to them: the time is offered to whoever waits. */
const free = async (startsAt = FRIDAY) => {
  const email = `bo-${randomUUID()}@example.com`;
  const clientId = (await practice.coach('POST', practice.path('/clients'), { name: 'Bo', email })).body.id;
  const wish = { clientId, serviceId: practice.serviceId, startsAt, tellClient: false };
  const { body } = await practice.coach('POST', practice.path('/bookings'), wish);
  const cancel = practice.path(`/bookings/${body.id}/cancel`);
  expect((await practice.coach('POST', cancel, { tellClient: false })).status).toBe(200);
  return { bookingId: body.id as string };
};
const offersTo = (entryId: string) =>
  practices.db.selectFrom('waitlistOffers').selectAll().where('entryId', '=', entryId).orderBy('offeredAt').orderBy('startsAt').execute();
/** What was named beside an offer when it was made. */
const nameInstead = (offerId: string, times: readonly { readonly kind: string; readonly startsAt: string }[]) =>
  practices.db
    .updateTable('waitlistOffers')
    .set({ alternatives: JSON.stringify(times.map(({ kind, startsAt }) => ({ kind, startsAt: Date.parse(startsAt) }))) })
    .where('id', '=', offerId)
    .execute();
/** The mail server has turned away a mail to each of these. */
const turnedAway = (addresses: readonly string[]) =>
  expect
    .poll(
      () =>
        practices.db
          .selectFrom('mails')
          .select('recipient')
          .where('recipient', 'in', addresses)
          .where('lastError', 'is not', null)
          .execute(),
      { timeout: 30_000 },
    )
    .toHaveLength(addresses.length);
/** Writes it into the outbox, as whoever causes it does. */
const cause = (...effects: readonly WaitlistMailEffect[]) =>
  sweep.ctx.transaction(async (tx) => {
    await sweep.ctx.enqueue(tx, effects);
    return { ok: true, value: null };
  });
const about = (entryId: string, event: WaitlistMailEffect['event'], more: Partial<WaitlistMailEffect> = {}): WaitlistMailEffect => ({
  kind: 'waitlist_mail',
  key: `waitlist:${entryId}:${event}:${randomUUID()}`,
  entryId,
  event,
  ...more,
});
const outcomes = async (entryId: string, event: WaitlistMailEffect['event']) => {
  const { rows } = await sql<{ outcome: string | null }>`select output ->> 'outcome' as outcome from pgboss.job
    where name = 'waitlist_mail' and data ->> 'entryId' = ${entryId} and data ->> 'event' = ${event} order by created_on`.execute(
    practices.db,
  );
  return rows.map(({ outcome }) => outcome);
};

describe('who joins', () => {
  it('reads what they wait for, their place, and how to change it or leave', async () => {
    const { id } = await join({
      weekdays: [2, 4],
      hours: [{ startMinute: 540, endMinute: 720 }],
      latest: '2027-05-31',
      recurring: 'biweekly',
      message: 'Mornings <b>are</b> best',
      timeZone: 'Europe/Berlin',
    });
    await settled();
    expect(subjects()).toEqual(['On the waitlist: Session with Maren Holt']);
    const url = await link(id);
    const { text, html } = last();
    expect(text).toContain('Waiting for: Session, 60 minutes');
    expect(text).toContain('You are first in line');
    expect(text).toContain('Days: Tuesday and Thursday');
    expect(text).toContain('Hours: 09:00–12:00\n  On Maren Holt’s clock, which shows Toronto time');
    expect(text).toContain('Dates: Until Mon 31 May 2027');
    expect(text).toContain('How often: Every two weeks');
    expect(text).toContain('Mornings <b>are</b> best');
    expect(html).toContain('Mornings &lt;b&gt;are&lt;/b&gt; best');
    expect(text).toContain(`See or change it: ${url}\n`);
    expect(text).toContain(`Leave the waitlist: ${url}#leave`);
    expect(header(last(), 'list-unsubscribe')).toBe(`<${url}#leave>`);
    expect(last().from?.name).toBe('Maren Holt');
  });

  it('says another wish, and reads how they wait from now on', async () => {
    await join();
    await settled();
    await join({ weekdays: [5] });
    await settled();
    expect(subjects()).toHaveLength(2);
    expect(last().subject).toBe('Your wishes for the waitlist: Session with Maren Holt');
    expect(last().text).toContain('Days: Friday');
  });

  it('waits for one time, and reads it on both clocks', async () => {
    await practice.book(FRIDAY, { email: `bo-${ada}` });
    await join({ target: { kind: 'slot', startsAt: FRIDAY }, timeZone: 'Europe/Berlin' });
    await settled();
    expect(last().text).toContain('This time: Fri 5 March 2027, 16:00–17:00, Berlin time\n  10:00 in Toronto, where Maren Holt is');
    expect(last().text).not.toContain('Days:');
  });

  it('reads nothing of their place where the coach doesn’t show it', async () => {
    await setOffers(practices.db, practice, {}, { showPosition: false });
    await join();
    await settled();
    expect(subjects()).toHaveLength(1);
    expect(last().text).not.toContain('in line');
  });

  it('is told of a place as it is when the mail leaves, and that is what is noted as told', async () => {
    practices.mail.mood = 'later';
    await practice.join({ email: `early-${ada}`, name: 'Early' });
    const { id } = await join();
    const early = await practice.entryOf(`early-${ada}`);
    await turnedAway([`early-${ada}`, ada]);
    expect((await practice.visitor('POST', `/waitlist/${await practice.linkTo(early.id)}/leave`, {})).status).toBe(200);
    practices.mail.mood = 'takes';
    await settled();
    expect(subjects()).toEqual(['On the waitlist: Session with Maren Holt']);
    expect(last().text).toContain('You are first in line');
    // Who has left in the meantime hears nothing.
    expect(subjects(`early-${ada}`)).toEqual([]);
    const told = await practices.db.selectFrom('waitlistEntries').select('toldPosition').where('id', '=', id).executeTakeFirst();
    expect(told).toEqual({ toldPosition: 1 });
  });
});

describe('an offer', () => {
  it('is told on both clocks, with its deadline, a yes, a no, and what could be taken instead', async () => {
    const { id } = await join({ timeZone: 'Europe/Berlin' });
    await free();
    await free('2027-03-05T18:00:00.000Z');
    const [first, second] = await offersTo(id);
    await nameInstead(second!.id, [{ kind: 'offered', startsAt: FRIDAY }]);
    await settled();
    const mail = practices
      .mailsTo(ada)
      .find(({ subject }) => subject === 'Offered to you: Session with Maren Holt, Fri 5 March 2027, 16:00')!;
    const url = await link(id);
    // Twelve hours from 16:00 end at four; nothing is quiet here.
    expect(mail.text).toContain('is held for you until Tue 2 March 2027, 04:00, Berlin time');
    expect(mail.text).toContain('When: Fri 5 March 2027, 16:00–17:00, Berlin time\n  10:00 in Toronto, where Maren Holt is');
    expect(mail.text).toContain(`See it and answer: ${url}#offer-${first?.id}\n`);
    expect(mail.text).toContain(`No, this does not suit me: ${url}#decline-${first?.id}`);
    expect(mail.text).toContain('12 Elm Street');
    const other = practices.mailsTo(ada).find(({ subject }) => subject?.endsWith('19:00'))!;
    expect(other.text).toContain(`Also possible:\n  Fri 5 March 2027, 16:00, offered to you as well: ${url}#offer-${first?.id}`);
  });

  it('names open times by the page that books them, and none that was booked since', async () => {
    const { id } = await join();
    await free();
    const [offer] = await offersTo(id);
    const open = ['2027-03-05T17:00:00.000Z', '2027-03-05T19:00:00.000Z'].map((startsAt) => ({
      kind: 'open',
      startsAt: Date.parse(startsAt),
    }));
    await practices.db
      .updateTable('waitlistOffers')
      .set({ alternatives: JSON.stringify(open) })
      .where('id', '=', offer!.id)
      .execute();
    await practice.book('2027-03-05T17:00:00.000Z', { email: `cy-${ada}` });
    await settled();
    expect(last().text).toContain(
      `Fri 5 March 2027, 14:00, free to book: https://practice.example/${practice.coachSlug}/session?length=60&day=2027-03-05&at=2027-03-05T19%3A00%3A00.000Z`,
    );
    expect(last().text).not.toContain('2027-03-05T17');
  });

  it('to several at once says that who is first has it', async () => {
    practice = await openWaitlist(practices, {}, { mode: 'all' });
    await join();
    await free();
    await settled();
    expect(last().text).toContain('Who says yes first has it.');
  });

  it('that was withdrawn before its mail left is not spoken of, neither then nor later', async () => {
    const { id } = await join();
    await settled();
    const { bookingId } = await free();
    expect((await practice.coach('POST', practice.path(`/bookings/${bookingId}/restore`), {})).status).toBe(200);
    const [offer] = await offersTo(id);
    expect(offer?.state).toBe('withdrawn');
    await settled();
    expect(subjects()).toEqual(['On the waitlist: Session with Maren Holt']);
    expect(await outcomes(id, 'offered')).toEqual(['overtaken']);
  });

  it('that is gone is told to who knew of it; that it ran out too, once', async () => {
    const { id } = await join();
    await free();
    await settled();
    const [offer] = await offersTo(id);
    await practices.db
      .updateTable('waitlistOffers')
      .set({ state: 'withdrawn', answeredAt: new Date(now) })
      .where('id', '=', offer!.id)
      .execute();
    await cause(about(id, 'offer_gone', { offerId: offer!.id }));
    await settled();
    expect(last().subject).toBe('Not on offer any more: Session with Maren Holt, Fri 5 March 2027, 10:00');
    await practices.db.updateTable('waitlistOffers').set({ state: 'ran_out' }).where('id', '=', offer!.id).execute();
    const over = about(id, 'offer_over', { offerId: offer!.id });
    await cause(over);
    await cause(over);
    await settled();
    expect(subjects().filter((subject) => subject?.startsWith('The offer is over'))).toHaveLength(1);
    expect(last().text).toContain('there was no answer by Mon 1 March 2027, 22:00, Toronto time');
  });

  it('that was passed on because they have a session that day says so', async () => {
    await join();
    await free();
    await settled();
    expect((await practice.book('2027-03-05T20:00:00.000Z', { email: ada })).status).toBe(201);
    await settled();
    const gone = practices.mailsTo(ada).find(({ subject }) => subject?.startsWith('Not on offer any more'));
    expect(gone?.text).toMatch(/you have a session with Maren Holt on that day by now[^]*You know nothing of that session\?/);
  });
});

describe('at night', () => {
  /** 23:00 in Toronto, five in the morning in Berlin. */
  const NIGHT = START + 13 * HOUR;
  /** 8:00 in Toronto. */
  const MORNING = START + 22 * HOUR;

  beforeEach(async () => {
    practice = await openWaitlist(practices, {}, { quiet: { startMinute: 21 * 60, endMinute: 8 * 60 } });
  });
  const putOff = async (entryId: string) => {
    const { rows } = await sql<{ key: string; until: number }>`select data ->> 'key' as key, (data ->> 'putOffUntil')::float8 as until
      from pgboss.job where name = 'waitlist_mail' and data ->> 'entryId' = ${entryId} and data ? 'putOffUntil'`.execute(practices.db);
    return rows;
  };

  it('who joins is answered; what is not asked for waits for the morning, and says then what holds then', async () => {
    now = NIGHT;
    const { id } = await join();
    await settled();
    expect(subjects()).toEqual(['On the waitlist: Session with Maren Holt']);
    await practices.db
      .updateTable('waitlistEntries')
      .set({ state: 'left', endedAt: new Date(now) })
      .where('id', '=', id)
      .execute();
    await cause(about(id, 'left'));
    await expect.poll(() => outcomes(id, 'left'), { timeout: 30_000 }).toEqual(['put off', null]);
    expect((await putOff(id)).map(({ until }) => until)).toEqual([MORNING]);
    expect(subjects()).toHaveLength(1);
    now = MORNING;
    await settled();
    expect(last().subject).toBe('Not on the waitlist any more: Session with Maren Holt');
  });

  it('is the client’s night, not the coach’s', async () => {
    now = NIGHT;
    // Noon in Tokyo.
    const { id } = await join({ timeZone: 'Asia/Tokyo' });
    await practices.db
      .updateTable('waitlistEntries')
      .set({ state: 'left', endedAt: new Date(now) })
      .where('id', '=', id)
      .execute();
    await cause(about(id, 'left'));
    await settled();
    expect(await outcomes(id, 'left')).toEqual(['sent']);
  });

  it('who came back before the morning hears nothing of the end', async () => {
    now = NIGHT;
    const { id } = await join();
    await settled();
    await practices.db
      .updateTable('waitlistEntries')
      .set({ state: 'left', endedAt: new Date(now) })
      .where('id', '=', id)
      .execute();
    await cause(about(id, 'left'));
    await expect.poll(() => outcomes(id, 'left'), { timeout: 30_000 }).toEqual(['put off', null]);
    await join();
    now = MORNING;
    await settled();
    expect(await outcomes(id, 'left')).toEqual(['put off', 'overtaken']);
    expect(subjects()).toEqual(['On the waitlist: Session with Maren Holt', 'On the waitlist: Session with Maren Holt']);
  });

  it('what the coach offers by hand goes out at once', async () => {
    const { id } = await join();
    await settled();
    now = NIGHT;
    const offered = await practice.coach('POST', practice.path(`/waitlist/${id}/offer`), { startsAt: FRIDAY });
    expect(offered.status).toBe(201);
    await settled();
    expect(last().subject).toBe('Offered to you: Session with Maren Holt, Fri 5 March 2027, 10:00');
    expect(await putOff(id)).toEqual([]);
  });
});

describe('places in line', () => {
  const tell = () => Promise.all([1, 2].map(() => tellPositions(sweep.ctx)));
  const leave = async (address: string) => {
    const { id } = await practice.entryOf(address);
    expect((await practice.visitor('POST', `/waitlist/${await practice.linkTo(id)}/leave`, {})).status).toBe(200);
  };
  const moved = (address: string) => subjects(address).filter((subject) => subject?.includes('in line'));

  it('are told to who moved up, once a day, and by two processes once', async () => {
    const names = ['one', 'two', 'three', 'four'].map((name) => `${name}-${ada}`);
    for (const email of names) {
      await practice.join({ email });
      now += 1000;
    }
    await settled();
    now = START + DAY;
    await tell();
    await settled();
    expect(names.flatMap(moved)).toEqual([]);
    await leave(names[0]!);
    await tell();
    await settled();
    expect(moved(names[1]!)).toEqual(['You are first in line: Session with Maren Holt']);
    expect(moved(names[2]!)).toEqual(['You are number 2 in line: Session with Maren Holt']);
    expect(last(names[3]).text).toContain('Your place: You are number 3 in line');
    await leave(names[1]!);
    now += HOUR;
    await tell();
    await settled();
    expect(moved(names[2]!)).toHaveLength(1);
    now = START + 2 * DAY;
    await tell();
    await settled();
    expect(moved(names[2]!).at(-1)).toBe('You are first in line: Session with Maren Holt');
    expect(moved(names[3]!)).toEqual([
      'You are number 3 in line: Session with Maren Holt',
      'You are number 2 in line: Session with Maren Holt',
    ]);
  });

  it('are not told to who lost theirs before the mail left, nor where the coach shows them no more', async () => {
    const names = ['one', 'two', 'three'].map((name) => `${name}-${ada}`);
    for (const email of names) {
      await practice.join({ email });
      now += 1000;
    }
    await settled();
    now = START + DAY;
    practices.mail.mood = 'later';
    await leave(names[0]!);
    await tell();
    await turnedAway(names.slice(1));
    await leave(names[1]!);
    practices.mail.mood = 'takes';
    await settled();
    expect(moved(names[1]!)).toEqual([]);
    expect(moved(names[2]!)).toEqual(['You are number 2 in line: Session with Maren Holt']);
    await setOffers(practices.db, practice, {}, { showPosition: false });
    now = START + 2 * DAY;
    await tell();
    await settled();
    expect(moved(names[2]!)).toHaveLength(1);
  });
});

describe('a cycle', () => {
  it('that opens is told to who waits for it, before and when it does, unless it doesn’t', async () => {
    const opensAt = START + DAY;
    const cycleId = await season(practices.db, practice).cycle({
      firstDate: '2027-04-05',
      lastDate: '2027-06-30',
      phase: 'confirming',
      automatic: true,
      opensAt,
    });
    const { id } = await join({ target: { kind: 'cycle', cycleId }, timeZone: 'Europe/Berlin' });
    await settled();
    expect(last().text).toContain('Season: Spring, Mon 5 April 2027 to Wed 30 June 2027');
    await cause(about(id, 'opening_soon'), about(id, 'opened'));
    await settled();
    expect(subjects().slice(1)).toEqual(['Opens Tue 2 March 2027, 16:00: Spring with Maren Holt']);
    expect(last().text).toContain('From Tue 2 March 2027, 16:00, Berlin time on');
    expect(last().text).toContain(`https://practice.example/${practice.coachSlug}/session`);
    now = opensAt;
    await cause(about(id, 'opening_soon'), about(id, 'opened'));
    await settled();
    expect(subjects().slice(2)).toEqual(['Open now: Spring with Maren Holt']);
  });
});

describe('the log of mails', () => {
  it('lets an owner send again what still holds, at night too', async () => {
    practice = await openWaitlist(practices, {}, { quiet: { startMinute: 21 * 60, endMinute: 8 * 60 } });
    const { id } = await join();
    await free();
    await settled();
    const { userId } = await practices.open({ role: 'owner' });
    const owner = new Browser(practices.url);
    await owner.post('/session', { email: await givePassword(practices.db, userId), password: PASSWORD });
    // Signed in by the real clock, months before the one that counts here.
    await practices.db
      .updateTable('sessions')
      .set({ expiresAt: new Date(START + 30 * DAY) })
      .where('userId', '=', userId)
      .execute();
    type Logged = { id: string; kind: string; canResend: boolean };
    const log = async () => (await owner.get<{ mails: Logged[] }>(`/system/mails?search=${ada}`)).body.mails;
    const canResend = async () => (await log()).map((each) => `${each.kind} ${each.canResend}`).toSorted();
    expect(await canResend()).toEqual(['waitlist_joined true', 'waitlist_offered true']);
    now = START + 13 * HOUR;
    const offered = (await log()).find(({ kind }) => kind === 'waitlist_offered')!;
    expect((await owner.post(`/system/mails/${offered.id}/resend`)).status).toBe(202);
    await settled();
    expect(subjects().filter((subject) => subject?.startsWith('Offered to you'))).toHaveLength(2);
    expect((await practice.visitor('POST', `/waitlist/${await practice.linkTo(id)}/leave`, {})).status).toBe(200);
    expect((await log()).some((each) => each.canResend)).toBe(false);
  });
});

describe('nothing is sent', () => {
  it('of what was rolled back, to who was erased, or of an entry that is gone', async () => {
    const { id, clientId } = await join();
    await settled();
    const undone = sweep.ctx.transaction(async (tx) => {
      await sweep.ctx.enqueue(tx, [about(id, 'changed')]);
      throw new Error('taken back');
    });
    await expect(undone).rejects.toThrow('taken back');
    await cause(about(randomUUID(), 'joined'));
    const { version } = (await practice.coach('GET', practice.path(`/clients/${clientId}`))).body;
    expect((await practice.coach('POST', practice.path(`/clients/${clientId}/erase`), { version })).status).toBe(204);
    await cause(about(id, 'left'));
    await settled();
    expect(await outcomes(id, 'changed')).toEqual([]);
    expect(await outcomes(id, 'left')).toEqual(['nobody there']);
    expect(practices.mailsTo(ada)).toHaveLength(1);
  });
});
