import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givePassword, PASSWORD } from '../factories/password.ts';
import { Browser } from './browser.ts';
import { askedForm, filled, newForm, orderOf, QUESTIONS } from './form-facts.ts';
import { listenAs } from './listen-as.ts';
import { at, nobodysId, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open();
});

const signedIn = async () => {
  const browser = new Browser(practices.url);
  await browser.post('/session', { email: await givePassword(practices.db, practice.userId), password: PASSWORD });
  return browser;
};
const create = (more: object = {}) => practice.coach('POST', practice.path('/forms'), newForm(more));
const update = (id: string, body: object) => practice.coach('PUT', practice.path(`/forms/${id}`), body);
const list = async () => (await practice.coach('GET', practice.path('/forms'))).body;
const remove = (id: string) => practice.coach('DELETE', practice.path(`/forms/${id}`));
const service = async () => {
  const { body } = await practice.coach('GET', practice.path('/services'));
  return body[0];
};
const ask = async (formId: string | null, more: object = {}) =>
  practice.coach('PUT', practice.path(`/services/${practice.serviceId}`), { ...(await service()), formId, ...more });
const ofService = () => practice.visitor('GET', `/coaches/${practice.coachSlug}/services/${practice.serviceSlug}/form`);

describe('a form', () => {
  it('is written, changed and deleted', async () => {
    const { status, body } = await create();
    expect([status, body]).toEqual([
      201,
      {
        id: expect.any(String),
        name: 'Check-in',
        introduction: 'It takes two minutes.',
        questions: QUESTIONS.map((question) => ({ help: '', required: false, choices: [], ...question })),
        number: 1,
        services: [],
        answered: 0,
        createdAt: expect.any(String),
        version: 1,
      },
    ]);
    const renamed = await update(body.id, { ...body, name: 'Before we talk' });
    expect(renamed.body).toMatchObject({ name: 'Before we talk', number: 1, version: 2 });
    const reordered = await update(body.id, { ...renamed.body, questions: body.questions.toReversed() });
    expect(reordered.body).toMatchObject({ number: 2, version: 3, questions: body.questions.toReversed() });
    expect(await list()).toEqual([reordered.body]);
    expect((await remove(body.id)).status).toBe(204);
    expect(await list()).toEqual([]);
    expect((await remove(body.id)).status).toBe(404);
  });

  it('of two edits takes the first, and tells the other what changed', async () => {
    const { body } = await create();
    await update(body.id, { ...body, introduction: 'New.' });
    const late = await update(body.id, { ...body, name: 'Mine' });
    expect([late.status, late.body]).toMatchObject([409, { code: 'changed_meanwhile', changed: { fields: ['introduction'] } }]);
    expect((await list())[0]).toMatchObject({ name: 'Check-in', introduction: 'New.', version: 2 });
  });

  it('is nobody else’s', async () => {
    const { body } = await create();
    const { stranger } = practice;
    for (const [method, path, more] of [
      ['GET', '/forms', undefined],
      ['POST', '/forms', newForm()],
      ['PUT', `/forms/${body.id}`, { ...body }],
      ['DELETE', `/forms/${body.id}`, undefined],
      ['GET', `/forms/${body.id}/export`, undefined],
      ['GET', '/form-answers', undefined],
    ] as const)
      expect((await stranger(method, practice.path(path), more)).status, `${method} ${path}`).toBe(404);
    const other = await practices.open();
    expect((await other.coach('PUT', other.path(`/forms/${body.id}`), { ...body })).status).toBe(404);
    expect((await other.coach('GET', other.path(`/forms/${body.id}/export`))).status).toBe(404);
    expect(await list()).toEqual([body]);
  });

  it.each([
    ['no question', { questions: [] }],
    ['two questions of one name', { questions: [QUESTIONS[1], QUESTIONS[1]] }],
    ['a choice of one', { questions: [{ id: 'a', kind: 'choice', label: 'A', choices: ['One'] }] }],
    ['a choice twice', { questions: [{ id: 'a', kind: 'choice', label: 'A', choices: ['One', 'One'] }] }],
    ['choices where there is nothing to choose', { questions: [{ id: 'a', kind: 'text', label: 'A', choices: ['One', 'Two'] }] }],
    ['a kind nobody knows', { questions: [{ id: 'a', kind: 'photo', label: 'A' }] }],
    ['an id that every object has', { questions: [{ id: 'constructor', kind: 'text', label: 'A' }] }],
    ['an id that is a prototype', { questions: [{ id: '__proto__', kind: 'text', label: 'A' }] }],
    ['no name', { name: '' }],
    ['a hundred questions', { questions: Array.from({ length: 100 }, (_, index) => ({ id: `q${index}`, kind: 'text', label: 'A' })) }],
    ['a question of a thousand letters', { questions: [{ id: 'a', kind: 'text', label: 'x'.repeat(1000) }] }],
  ])('is refused with %s', async (_, more) => {
    const { status, body } = await create(more);
    expect([status, body.code]).toEqual([400, 'invalid_input']);
    expect(await list()).toEqual([]);
  });
});

it('is told to the coach’s open pages, and so are answers', async () => {
  const browser = await signedIn();
  const page = await listenAs(practices.url, browser, practice.coachSlug);
  const visitor = await listenAs(practices.url, new Browser(practices.url), practice.coachSlug);
  const form = await askedForm(practices.db, practice);
  await expect.poll(() => page.heard, { timeout: 20_000 }).toContain('forms');
  page.close();
  const later = await listenAs(practices.url, browser, practice.coachSlug);
  const { body } = await practice.visitor('POST', '/bookings', orderOf(practice, at(10)));
  await practice.visitor('PUT', `/manage/${body.manageToken}/form`, filled(form));
  await expect.poll(() => later.heard, { timeout: 20_000 }).toContain('forms');
  await expect.poll(() => visitor.heard, { timeout: 20_000 }).toContain('slots');
  expect(visitor.heard).not.toContain('forms');
  later.close();
  visitor.close();
});

describe('a service', () => {
  it('asks a form of its own coach, and shows it before it is booked', async () => {
    expect((await ofService()).body).toEqual({ form: null });
    const { body } = await create();
    expect((await ask(body.id)).body).toMatchObject({ formId: body.id });
    const { questions, name, introduction } = body;
    expect((await ofService()).body).toEqual({ form: { id: body.id, number: 1, name, introduction, questions } });
    const { body: shown } = await practice.visitor('GET', `/coaches/${practice.coachSlug}/services/${practice.serviceSlug}`);
    expect(shown.services[0].hasForm).toBe(true);
    expect((await list())[0].services).toEqual([{ id: practice.serviceId, name: 'Session' }]);
    expect([(await remove(body.id)).body, (await list()).length]).toMatchObject([{ code: 'in_use' }, 1]);
    expect((await ask(null)).body).toMatchObject({ formId: null });
    expect((await remove(body.id)).status).toBe(204);
  });

  it.each([
    ['nobody’s', () => Promise.resolve(nobodysId())],
    [
      'another coach’s',
      async () => {
        const other = await practices.open();
        return (await other.coach('POST', other.path('/forms'), newForm())).body.id as string;
      },
    ],
  ])('asks no form that is %s', async (_, idOf) => {
    const formId = await idOf();
    const changed = await ask(formId);
    expect([changed.status, changed.body.code]).toEqual([409, 'unknown_form']);
    const { id: __, version: ___, ...content } = await service();
    const made = await practice.coach('POST', practice.path('/services'), { ...content, slug: 'another', formId });
    expect([made.status, made.body.code]).toEqual([409, 'unknown_form']);
    expect(await service()).toMatchObject({ formId: null, version: 1 });
  });

  it('that is not open to everybody shows its questions to nobody else', async () => {
    await askedForm(practices.db, practice);
    await practices.db.updateTable('services').set({ visibility: 'connected' }).where('id', '=', practice.serviceId).execute();
    expect((await ofService()).body.code).toBe('not_connected');
    await practices.db.updateTable('services').set({ active: false }).where('id', '=', practice.serviceId).execute();
    expect((await ofService()).status).toBe(404);
  });
});

describe('versions', () => {
  it('leave answers with the questions they were given to, and take answers to a form that was edited meanwhile', async () => {
    const form = await askedForm(practices.db, practice);
    const first = await practice.visitor('POST', '/bookings', orderOf(practice, at(10), { form: filled(form) }));
    expect(first.status).toBe(201);
    // Somebody has the page open; the coach edits.
    const questions = [
      { id: 'mood', kind: 'text', label: 'In a word?', required: true },
      { id: 'new', kind: 'number', label: 'Steps' },
    ];
    const { body: edited } = await update(form.id, { ...form, questions });
    expect(edited.number).toBe(2);
    const late = await practice.visitor('POST', '/bookings', orderOf(practice, at(11), { form: filled(form, { mood: 'Well' }) }));
    expect(late.status).toBe(201);
    const now = await practice.visitor(
      'POST',
      '/bookings',
      orderOf(practice, at(12), { form: filled(edited, { mood: 'Fine', new: 9000 }) }),
    );
    expect(now.status).toBe(201);
    const shown = await Promise.all(
      [first, late, now].map(async ({ body }) => (await practice.visitor('GET', `/manage/${body.manageToken}/form`)).body.form),
    );
    expect(shown.map((each) => [each.form.number, each.form.questions.length, each.answers.mood])).toEqual([
      [1, 7, 'So so'],
      [1, 7, 'Well'],
      [2, 2, 'Fine'],
    ]);
    // What was answered on the first version is changed on it; the newer one is open to them too.
    const { manageToken } = first.body;
    const again = await practice.visitor('PUT', `/manage/${manageToken}/form`, filled(form, { mood: 'Well' }));
    expect(again.body.form).toMatchObject({ answers: { mood: 'Well' }, form: { number: 1 } });
    const newer = await practice.visitor('PUT', `/manage/${manageToken}/form`, filled(edited, { mood: 'Great' }));
    expect(newer.body.form).toMatchObject({ answers: { mood: 'Great' }, form: { number: 2 } });
    expect((await list())[0]).toMatchObject({ answered: 3, number: 2 });
    expect((await remove(form.id)).body.code).toBe('in_use');
  });

  it('that there is not are refused, and so is a form that is asked elsewhere', async () => {
    const form = await askedForm(practices.db, practice);
    const { body: elsewhere } = await create({ name: 'Another' });
    const other = await practices.open();
    const foreign = await askedForm(practices.db, other);
    for (const wrong of [filled({ ...form, number: 2 }), filled(elsewhere), filled(foreign), filled({ id: nobodysId(), number: 1 })]) {
      const { status, body } = await practice.visitor('POST', '/bookings', orderOf(practice, at(10), { form: wrong }));
      expect([status, body.code]).toEqual([409, 'unknown_form']);
    }
    const huge = await practice.visitor('POST', '/bookings', orderOf(practice, at(10), { form: filled({ ...form, number: 2 ** 40 }) }));
    expect([huge.status, huge.body.code]).toEqual([400, 'invalid_input']);
    expect(await practice.isOpen(at(10))).toBe(true);
  });

  it('go with the form that no service asks any more: what was answered keeps it, and can be changed still', async () => {
    const form = await askedForm(practices.db, practice);
    const { body: booked } = await practice.visitor('POST', '/bookings', orderOf(practice, at(10), { form: filled(form) }));
    const { body: unanswered } = await practice.visitor('POST', '/bookings', orderOf(practice, at(11)));
    expect(unanswered.booking.form).toEqual({ answered: false, required: true, canAnswer: true });
    await practices.db.updateTable('services').set({ formId: null }).where('id', '=', practice.serviceId).execute();
    const { body } = await practice.visitor('PUT', `/manage/${booked.manageToken}/form`, filled(form, { mood: 'Well' }));
    expect(body.form.answers).toEqual({ mood: 'Well' });
    expect((await practice.visitor('GET', `/manage/${unanswered.manageToken}/form`)).body).toEqual({ form: null });
    expect((await practice.visitor('GET', `/manage/${unanswered.manageToken}`)).body.form).toBeNull();
    const late = await practice.visitor('PUT', `/manage/${unanswered.manageToken}/form`, filled(form));
    expect([late.status, late.body.code]).toEqual([409, 'unknown_form']);
  });
});
