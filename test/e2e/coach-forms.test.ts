import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FormView, FormInput } from '../../contract/forms/form-view.ts';
import type { ServiceView } from '../../contract/services.ts';
import { addDays } from '../../core/time/add-days.ts';
import { isoWeekStart } from '../../core/time/iso-week-start.ts';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import { expectSound, LOOKS, saved } from './clients-practice.ts';
import { COACH, openPractice, type Practice } from './coach-practice.ts';
import { toast } from './toast.ts';

let practice: Practice;
beforeAll(async () => void (practice = await openPractice()));
afterAll(() => practice.stop());

const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Toronto' }).format(new Date());
/** Monday of the week after next. */
const MONDAY = addDays(isoWeekStart(TODAY), 14);
const at = (day: number, minute: number) => new Date(wallToInstant('America/Toronto', addDays(MONDAY, day), minute)).toISOString();

const own = (path: string) => `/coach/${practice.coachId}${path}`;
const forms = () => practice.api<FormView[]>('GET', own('/forms'));
const formNamed = async (name: string) => (await forms()).find((form) => form.name === name);
const questionsOf = (page: Page) => page.getByRole('button', { name: /^\d+\. / });
const labels = (page: Page) => questionsOf(page).evaluateAll((rows) => rows.map((row) => row.textContent));
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();

/** Something out of the menu of a question, once no other menu is open. */
async function choose(page: Page, question: string, item: string): Promise<void> {
  await expect.poll(() => page.getByRole('menuitem').count()).toBe(0);
  await page.getByRole('button', { name: `More for question ${question}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** By its handle onto another row. */
async function drag(page: Page, handle: Locator, onto: Locator): Promise<void> {
  await handle.scrollIntoViewIfNeeded();
  const [from, to] = [(await handle.boundingBox())!, (await onto.boundingBox())!];
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, to.y + to.height / 2, { steps: 24 });
  await page.mouse.up();
}

const question = (id: string, label: string, rest = {}) => ({ id, kind: 'text', label, help: '', required: false, choices: [], ...rest });
const INPUT = { name: 'Before we talk', introduction: '', questions: [question('aim', 'What is your aim?')] } as FormInput;

/** A form that the first service asks. */
async function asked(name: string): Promise<FormView> {
  const form = await practice.api<FormView>('POST', own('/forms'), { ...INPUT, name });
  const [service] = await practice.api<ServiceView[]>('GET', own('/services'));
  await practice.api('PUT', own(`/services/${service!.id}`), { ...service, formId: form.id });
  return form;
}

/** A client books by the public page's own door, and answers while booking where answers are given. */
async function book(name: string, startsAt: string, form?: { formId: string; number: number; answers: Record<string, unknown> }) {
  const response = await fetch(`${practice.url}/api/v1/bookings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: practice.url },
    body: JSON.stringify({
      coachSlug: COACH.slug,
      serviceSlug: 'coaching-session',
      name,
      email: `${name.toLowerCase().replace(' ', '.')}@example.com`,
      startsAt,
      timeZone: 'America/Toronto',
      form,
    }),
  });
  expect(response.status).toBe(201);
  const { booking } = (await response.json()) as { booking: { id: string } };
  return booking.id;
}

describe.each(Object.entries(LOOKS))('a form, %s', (look, options) => {
  test('is written from a starting point, and what is missing is said before anything is saved', async () => {
    const name = `Check-in on ${look}`;
    const page = await practice.open('/app/forms/new?start=check_in', options);
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByRole('button', { name: 'Add a question' }).click();
    await page.getByRole('menuitem', { name: 'One of several' }).click();
    // What comes next are its words.
    const words = page.getByLabel('Question', { exact: true });
    await expect.poll(() => words.evaluate((field) => field === document.activeElement)).toBe(true);
    // Folded up, it opens again where something of it is missing.
    await page.getByRole('button', { name: /^\d+\. Without words yet/ }).click();
    await words.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Create the form' }).click();
    await page.getByText("One question isn't finished yet.").waitFor();
    await expect.poll(() => words.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByText('Write the question.').waitFor();
    await page.getByText('Name two choices at least.').waitFor();
    await expectSound(page);
    expect(await formNamed(name)).toBeUndefined();
    await words.fill('How are you?');
    await page.getByLabel('Choices').fill('Lively\nTired\n');
    // As clients see it.
    const preview = page.getByRole('region', { name: 'As clients see it' });
    await preview.getByRole('radio', { name: 'Tired' }).check();
    await page.getByRole('button', { name: 'Create the form' }).click();
    await page.getByText('Version 1', { exact: true }).waitFor();
    const form = await formNamed(name);
    expect(form?.questions).toHaveLength(7);
    expect(form?.questions.at(-1)).toMatchObject({ kind: 'choice', label: 'How are you?', choices: ['Lively', 'Tired'], required: false });
    await expectSound(page);
  });
});

test('questions are put in order by hand, by keys and by their menu; saving makes a version', async () => {
  const { id } = await practice.api<FormView>('POST', own('/forms'), {
    ...INPUT,
    name: 'Order',
    questions: ['One', 'Two', 'Three'].map((label) => question(label, label)),
  });
  const page = await practice.open(`/app/forms/${id}`);
  await expect.poll(() => labels(page)).toEqual(['1. One Short text', '2. Two Short text', '3. Three Short text']);
  await drag(page, page.getByTitle('Drag to move question 1'), questionsOf(page).nth(2));
  await expect.poll(() => labels(page)).toEqual(['1. Two Short text', '2. Three Short text', '3. One Short text']);
  await page.getByRole('button', { name: 'Move question 3 up: One' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => labels(page)).toEqual(['1. Two Short text', '2. One Short text', '3. Three Short text']);
  // The same button goes on with the same question.
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Move question 2 up: One');
  await choose(page, '3: Three', 'Move up');
  await expect.poll(() => labels(page)).toEqual(['1. Two Short text', '2. Three Short text', '3. One Short text']);
  await choose(page, '1: Two', 'Remove');
  await expect.poll(() => questionsOf(page).count()).toBe(2);
  await (await toast(page, '“Two” is removed.')).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => questionsOf(page).count()).toBe(3);
  await page.getByText('Saving this makes version 2.').waitFor();
  // Nobody leaves it by mistake.
  await page.getByRole('link', { name: 'All forms' }).click();
  await page.getByRole('dialog', { name: 'Leave without saving?' }).getByRole('button', { name: 'Stay' }).click();
  await save(page);
  await page.getByText('Version 2', { exact: true }).waitFor();
  expect((await formNamed('Order'))?.questions.map(({ label }) => label)).toEqual(['Two', 'Three', 'One']);
});

test('of two who edit it, the later one keeps what they typed, and only what nobody needs is deleted', async () => {
  const { id } = await practice.api<FormView>('POST', own('/forms'), { ...INPUT, name: 'Both' });
  const page = await practice.open(`/app/forms/${id}`);
  await page.getByLabel('Introduction').fill('Mine');
  await practice.api('PUT', own(`/forms/${id}`), { ...INPUT, name: 'Theirs', version: 1 });
  await save(page);
  await page.getByRole('button', { name: 'Put mine into the newer version' }).click();
  await expect.poll(() => page.getByLabel('Name', { exact: true }).inputValue()).toBe('Theirs');
  await save(page);
  await expect.poll(async () => (await formNamed('Theirs'))?.introduction).toBe('Mine');
  await page.getByRole('button', { name: 'Delete this form' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('heading', { name: 'Forms', level: 1 }).waitFor();
  await expect.poll(() => formNamed('Theirs')).toBeUndefined();
});

test('a service asks it', async () => {
  await practice.api('POST', own('/forms'), { ...INPUT, name: 'For a service' });
  const [service] = await practice.api<ServiceView[]>('GET', own('/services'));
  const page = await practice.open(`/app/services/${service!.id}`);
  await page.getByRole('combobox', { name: 'Form' }).click();
  await page.getByRole('option', { name: 'For a service' }).click();
  await page.getByLabel('Credits a session').fill('2');
  await page.getByRole('switch', { name: 'Only with credits' }).check();
  await save(page);
  await page.getByText('2 credits').waitFor();
  const [now] = await practice.api<ServiceView[]>('GET', own('/services'));
  expect(now).toMatchObject({ formId: (await formNamed('For a service'))!.id, credits: 2, creditsRequired: true });
  await practice.api('PUT', own(`/services/${now!.id}`), { ...now, formId: null, credits: 0, creditsRequired: false });
});

describe.each(Object.entries(LOOKS))('answers, %s', (look, options) => {
  test('stand in the session, in the profile and in a list that is searched and exported, with the questions they were given to', async () => {
    const day = look === 'phone' ? 1 : 0;
    const name = `Ada ${look}`;
    const form = await asked(`Aims on ${look}`);
    const answers = { formId: form.id, number: 1, answers: { aim: `To run the ${look} marathon` } };
    const bookingId = await book(name, at(day, 600), answers);
    await book(`Bo ${look}`, at(day, 660));
    const { services: _, answered: __, number: ___, createdAt: ____, id, ...input } = (await formNamed(form.name))!;
    await practice.api('PUT', own(`/forms/${id}`), { ...input, questions: [question('aim', 'Where do you want to go?')] });

    const page = await practice.open(`/app/forms/answers?form=${id}`, options);
    const entry = page.getByRole('listitem').filter({ hasText: name });
    await entry.getByText('What is your aim?').waitFor();
    await entry.getByText('Version 1').waitFor();
    await expectSound(page);
    const { bytes } = await saved(page, () => page.getByRole('button', { name: 'Export as CSV' }).click());
    expect(bytes.toString()).toContain(`To run the ${look} marathon`);
    const search = page.getByRole('searchbox', { name: 'Search answers and names' });
    await search.fill('nothing like this');
    await page.getByText('Nothing found').waitFor();
    await search.fill('marathon');
    await entry.locator('mark', { hasText: 'marathon' }).waitFor();

    await entry.getByRole('button', { name: /^Coaching session/ }).click();
    const panel = page.getByRole('dialog', { name: 'Session' });
    await panel.getByText(`To run the ${look} marathon`).waitFor();
    await panel.getByText('What is your aim?').waitFor();
    await expectSound(page);

    const { clientId } = await practice.api<{ clientId: string }>('GET', own(`/bookings/${bookingId}`));
    await page.goto(`${practice.url}/app/clients/${clientId}`);
    await page.getByRole('button', { name: new RegExp(`^Aims on ${look}`) }).click();
    await page.getByText(`To run the ${look} marathon`).waitFor();

    // Who did not answer yet is said to be waited for.
    await page.goto(`${practice.url}/app/clients`);
    await page
      .getByRole('link', { name: `Bo ${look}` })
      .first()
      .click();
    await page.getByRole('button', { name: /Coaching session/ }).click();
    await page.getByRole('dialog', { name: 'Session' }).getByText('Not answered yet.').waitFor();
  });
});
