import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ANSWERS, askedForm, filled, orderOf, person } from './form-facts.ts';
import { at, dateIn, type OpenPractice, openPractices, type Practices } from './practices.ts';
import { dayAhead, weekly } from './series-facts.ts';

let practices: Practices;
let practice: OpenPractice;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open({ rules: { windowDays: 300, clientSeries: true } });
});

type Form = Awaited<ReturnType<typeof askedForm>>;

const ask = (more: object = {}): Promise<Form> => askedForm(practices.db, practice, more);
const book = (startsAt: string, more: object = {}) => practice.visitor('POST', '/bookings', orderOf(practice, startsAt, more));
const shown = async (token: string) => (await practice.visitor('GET', `/manage/${token}/form`)).body.form;
const answer = (token: string, body: object) => practice.visitor('PUT', `/manage/${token}/form`, body);
const answers = async (query = '') => (await practice.coach('GET', practice.path(`/form-answers${query}`))).body;
const answerRows = async () =>
  practices.db.selectFrom('formAnswers').selectAll().where('coachId', '=', practice.coachId).orderBy('answeredAt').execute();
const bookings = async () => practices.db.selectFrom('bookings').select('id').where('coachId', '=', practice.coachId).execute();

describe('answers given while booking', () => {
  it('stand with the booking, for both sides', async () => {
    const form = await ask();
    const { status, body } = await book(at(10), { form: filled(form) });
    expect(status).toBe(201);
    expect(body.booking.form).toEqual({ answered: true, required: true, canAnswer: true });
    const own = await shown(body.manageToken);
    expect(own).toEqual({
      form: { id: form.id, number: 1, name: form.name, introduction: form.introduction, questions: form.questions },
      answers: ANSWERS,
      answeredAt: expect.any(String),
      changedAt: own.answeredAt,
      sealed: false,
      canAnswer: true,
    });
    const { body: ofBooking } = await practice.coach('GET', practice.path(`/bookings/${body.booking.id}/form`));
    expect(ofBooking.form).toEqual(own);
    expect((await practice.coach('GET', practice.path(`/bookings/${body.booking.id}`))).body.form).toEqual(body.booking.form);
    expect((await practice.stranger('GET', practice.path(`/bookings/${body.booking.id}/form`))).status).toBe(404);
  });

  it('hold for every session that is booked in the same step', async () => {
    const form = await ask();
    const { startsAt: _, ...order } = orderOf(practice, at(10), { form: filled(form) });
    const several = await practice.visitor('POST', '/bookings/several', { ...order, starts: [at(12), at(10), at(11)] });
    expect(several.status).toBe(201);
    const pattern = weekly(dayAhead(1, 20), [1], 4);
    const series = await practice.visitor('POST', '/bookings/series', { ...order, ...person(), pattern });
    expect(series.status).toBe(201);
    for (const { booking, manageToken } of [...several.body.bookings, ...series.body.bookings]) {
      expect(booking.form.answered).toBe(true);
      expect((await shown(manageToken)).answers).toEqual(ANSWERS);
    }
    expect(await answerRows()).toHaveLength(7);
    // Each is answered on its own from now on.
    const [one, two] = several.body.bookings;
    expect((await answer(one.manageToken, filled(form, { mood: 'Well' }))).status).toBe(200);
    expect((await shown(two.manageToken)).answers).toEqual(ANSWERS);
    const logged = await practices.db
      .selectFrom('auditEntries')
      .select('subjectId')
      .where('action', '=', 'booking.form_answered')
      .where('coachId', '=', practice.coachId)
      .execute();
    expect(logged).toHaveLength(8);
  });

  it('are no condition: without them it is booked all the same', async () => {
    const form = await ask();
    const { status, body } = await book(at(10));
    expect([status, body.booking.form]).toEqual([201, { answered: false, required: true, canAnswer: true }]);
    expect(await shown(body.manageToken)).toMatchObject({ form: { id: form.id }, answers: null, answeredAt: null, canAnswer: true });
  });

  it('are taken with what is only asked for', async () => {
    practice = await practices.open({ rules: { instant: false } });
    const form = await ask();
    const { body } = await book(at(10), { form: filled(form) });
    expect(body.booking).toMatchObject({ status: 'requested', form: { answered: true, canAnswer: true } });
  });

  it('are written once under one key, and with other answers the key is used up', async () => {
    const form = await ask();
    const order = orderOf(practice, at(10), { form: filled(form) });
    const key = { 'idempotency-key': 'once-and-for-all' };
    const first = await practice.visitor('POST', '/bookings', order, key);
    const again = await practice.visitor('POST', '/bookings', order, key);
    expect([first.status, again.status, again.body.booking.id]).toEqual([201, 201, first.body.booking.id]);
    expect(await answerRows()).toMatchObject([{ times: 1 }]);
    const other = await practice.visitor('POST', '/bookings', { ...order, form: filled(form, { mood: 'Well' }) }, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
  });

  it('that are wrong book nothing, and each is named', async () => {
    const form = await ask();
    const wrong = { week: 7, aches: ['Elbow'], sleep: 'long', again: 'yes', since: '2026-02-30', goal: 'two\nlines', shoes: '42' };
    for (const [path, more] of [
      ['', { startsAt: at(10) }],
      ['/several', { starts: [at(10), at(11)] }],
      ['/series', { pattern: weekly(dayAhead(1, 20), [1], 4) }],
    ] as const) {
      const { startsAt: _, ...order } = orderOf(practice, at(10), { form: filled(form, wrong) });
      const { status, body } = await practice.visitor('POST', `/bookings${path}`, { ...order, ...more });
      expect([status, body.code]).toEqual([422, 'wrong_answers']);
      expect(body.fields).toEqual([
        { path: 'answers.mood', message: 'Please answer this.' },
        { path: 'answers.week', message: 'This doesn’t fit the question.' },
        { path: 'answers.aches', message: 'Please choose from what is offered.' },
        { path: 'answers.sleep', message: 'This doesn’t fit the question.' },
        { path: 'answers.again', message: 'This doesn’t fit the question.' },
        { path: 'answers.since', message: 'Please give a day that exists, from 1900 on.' },
        { path: 'answers.goal', message: 'Please write this on one line.' },
        { path: 'answers.shoes', message: 'This is not asked here.' },
      ]);
    }
    expect([await bookings(), await answerRows()]).toEqual([[], []]);
  });

  it.each([
    ['a hundred kilobytes in one', { week: 'x'.repeat(100_000) }, 400, 'invalid_input'],
    [
      'a hundred kilobytes in many',
      Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`q${index}`, 'x'.repeat(4000)])),
      400,
      'invalid_input',
    ],
    ['two megabytes', { week: 'x'.repeat(2_000_000) }, 413, 'too_large'],
    ['a thousand questions', Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`q${index}`, 'x'])), 400, 'invalid_input'],
    ['nothing in it', { mood: null }, 400, 'invalid_input'],
    ['an object', { mood: { of: 'mine' } }, 400, 'invalid_input'],
    ['half a character', { week: '\ud800' }, 400, 'invalid_input'],
    ['a NUL', { week: 'a\u0000b' }, 400, 'invalid_input'],
  ])('are refused with %s', async (_, wrong, status, code) => {
    const form = await ask();
    const refused = await book(at(10), { form: filled(form, wrong) });
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    const booked = await book(at(10));
    const later = await answer(booked.body.manageToken, filled(form, wrong));
    expect([later.status, later.body.code]).toEqual([status, code]);
    expect(await answerRows()).toEqual([]);
  });

  it('to a service that asks nothing are refused', async () => {
    const other = await practices.open();
    const form = await askedForm(practices.db, other);
    const { status, body } = await book(at(10), { form: filled(form) });
    expect([status, body.code]).toEqual([409, 'unknown_form']);
  });
});

describe('answers given by link', () => {
  it('are given later, again and again; the last ones stand', async () => {
    const form = await ask();
    const { body: booked } = await book(at(10));
    const token = booked.manageToken;
    const first = await answer(token, filled(form));
    expect([first.status, first.body.form]).toMatchObject([200, { answers: ANSWERS, canAnswer: true }]);
    expect((await practice.visitor('GET', `/manage/${token}`)).body.form).toEqual({ answered: true, required: true, canAnswer: true });
    const changed = await answer(token, filled(form, { mood: 'Well', goal: '  Ten kilometres  ', week: '' }));
    expect(changed.body.form.answers).toEqual({ mood: 'Well', goal: 'Ten kilometres' });
    // What is sent once more without a change is no news.
    await answer(token, filled(form, { goal: 'Ten kilometres', mood: 'Well' }));
    expect(await answerRows()).toMatchObject([{ times: 2, text: 'Well\nTen kilometres', bookingId: booked.booking.id }]);
    const { body: log } = await practice.coach('GET', practice.path(`/audit?subjectKind=booking&subjectId=${booked.booking.id}`));
    expect(JSON.stringify(log)).not.toMatch(/kilometres|So so/);
    // The booking has not changed: the coach's note on it meets no later edit.
    const note = await practice.coach('PUT', practice.path(`/bookings/${booked.booking.id}/note`), { coachNote: 'Fine' });
    expect(note.status).toBe(200);
  });

  it('that are wrong change nothing', async () => {
    const form = await ask();
    const { body: booked } = await book(at(10), { form: filled(form) });
    for (const wrong of [{}, { mood: 'Grand' }, { ...ANSWERS, shoes: '42' }]) {
      const { status, body } = await answer(booked.manageToken, filled(form, wrong));
      expect([status, body.code, body.fields.length]).toEqual([422, 'wrong_answers', 1]);
    }
    expect((await shown(booked.manageToken)).answers).toEqual(ANSWERS);
  });

  it('are over once the session has begun, or does not take place', async () => {
    const form = await ask();
    const [{ body: begun }, { body: cancelled }] = [await book(at(10), { form: filled(form) }), await book(at(11))];
    const past = { startsAt: new Date(Date.now() - 60_000), endsAt: new Date(Date.now() + 3_000_000) };
    await practices.db.updateTable('bookings').set(past).where('id', '=', begun.booking.id).execute();
    await practice.visitor('POST', `/manage/${cancelled.manageToken}/cancel`, {});
    for (const { manageToken } of [begun, cancelled]) {
      const { status, body } = await answer(manageToken, filled(form, { mood: 'Well' }));
      expect([status, body.code]).toEqual([409, 'form_over']);
      expect((await shown(manageToken)).canAnswer).toBe(false);
    }
    expect((await shown(begun.manageToken)).answers).toEqual(ANSWERS);
  });

  it('belong to the one booking of the link', async () => {
    const form = await ask();
    const { body: mine } = await book(at(10));
    const { body: theirs } = await book(at(11));
    await answer(mine.manageToken, filled(form));
    expect((await shown(theirs.manageToken)).answers).toBeNull();
    expect((await answer('x'.repeat(43), filled(form))).status).toBe(404);
  });

  it('that come at once leave one of them, counted', async () => {
    const form = await ask();
    const { body: booked } = await book(at(10));
    const goals = ['One', 'Two', 'Three', 'Four'];
    const sent = await Promise.all(goals.map((goal) => answer(booked.manageToken, filled(form, { mood: 'Well', goal }))));
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const [row, ...more] = await answerRows();
    expect([more, row?.times]).toEqual([[], 4]);
    expect(goals).toContain(row?.answers['goal']);
  });
});

describe('the list of answers', () => {
  async function three() {
    const form = await ask();
    const other = await practice.coach('POST', practice.path('/forms'), {
      name: 'Other',
      questions: [{ id: 'q', kind: 'text', label: 'Q' }],
    });
    const zoe = person('Zoë Ferreira');
    const { body: first } = await book(at(10), { ...zoe, form: filled(form, { mood: 'Well', goal: '100 % of_it' }) });
    const { body: second } = await book(at(11), { form: filled(form, { mood: 'So so', week: 'Sore knee' }) });
    const { body: third } = await book(at(12), { ...zoe, form: filled(form, { mood: 'Not well', aches: ['Neck'] }) });
    const idOf = async ({ booking }: { booking: { id: string } }) =>
      (await practice.coach('GET', practice.path(`/bookings/${booking.id}`))).body.clientId as string;
    return { form, other: other.body, first, second, third, zoe: await idOf(first) };
  }

  it('is searched by answers and by names, of one client, of one form, page by page', async () => {
    const { form, other, first, second, third, zoe } = await three();
    const all = [third, second, first].map(({ booking }) => booking.id);
    const found = async (query: string) => {
      const { answers: list, total } = await answers(query);
      return [list.map(({ bookingId }: { bookingId: string }) => bookingId), total];
    };
    expect(await found('')).toEqual([all, 3]);
    expect(await found('?limit=1&offset=1')).toEqual([[all[1]], 3]);
    expect(await found('?search=KNEE')).toEqual([[all[1]], 1]);
    expect(await found('?search=ferr')).toEqual([[all[0], all[2]], 2]);
    expect(await found(`?search=${encodeURIComponent('100 % of_')}`)).toEqual([[all[2]], 1]);
    expect(await found(`?search=${encodeURIComponent('%')}`)).toEqual([[all[2]], 1]);
    expect(await found('?search=nothing')).toEqual([[], 0]);
    expect(await found(`?clientId=${zoe}&search=neck`)).toEqual([[all[0]], 1]);
    expect(await found(`?formId=${form.id}`)).toEqual([all, 3]);
    expect(await found(`?formId=${other.id}`)).toEqual([[], 0]);
    const { answers: list } = await answers();
    expect(list[0]).toMatchObject({
      clientId: zoe,
      clientName: 'Zoë Ferreira',
      serviceName: 'Session',
      startsAt: at(12),
      coachTime: { date: dateIn(12) },
      form: { id: form.id, number: 1 },
      answers: { mood: 'Not well', aches: ['Neck'] },
    });
  });

  it('comes as a table, with a column for each question there ever was, and computes nothing', async () => {
    const { form, second } = await three();
    const questions = [
      { id: 'goal', kind: 'text', label: 'Goal now' },
      { id: 'mood', kind: 'text', label: '=Mood' },
    ];
    const { body: edited } = await practice.coach('PUT', practice.path(`/forms/${form.id}`), { ...form, questions });
    await answer(second.manageToken, filled(edited, { goal: '=1+1', mood: '-2' }));
    const { body } = await practice.coach('GET', practice.path(`/forms/${form.id}/export`));
    expect(body).toMatchObject({
      contentType: 'text/csv; charset=utf-8',
      filename: expect.stringMatching(/^answers-\d{4}-\d\d-\d\d\.csv$/),
    });
    const [headings, ...lines] = parse(Buffer.from(body.base64, 'base64'), { bom: true });
    const gone = ['What happened this week?', 'What aches?', 'Hours of sleep', 'Same goal as last time', 'Since when?'];
    expect(headings).toEqual(['Session', 'Client', 'Email', 'Service', 'Answered', 'Goal now', "'=Mood", ...gone]);
    expect(lines.map((line: string[]) => [line[1], ...line.slice(5)])).toEqual([
      ['Ada Tremblay', "'=1+1", '-2', '', '', '', '', ''],
      ['Zoë Ferreira', '', 'Not well', '', 'Neck', '', '', ''],
      ['Zoë Ferreira', '100 % of_it', 'Well', '', '', '', '', ''],
    ]);
    expect(lines[1]?.[0]).toMatch(new RegExp(`^${dateIn(12)} 1[23]:00$`));
  });
});
