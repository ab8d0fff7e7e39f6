import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CoachView } from '../../contract/coaches.ts';
import type { ServiceView } from '../../contract/services.ts';
import { PRESETS } from '../../core/policies/presets.ts';
import { expectSound, LOOKS } from './clients-practice.ts';
import { COACH, openPractice, type Practice } from './coach-practice.ts';
import { widerThanScreen } from './wider-than-screen.ts';

let practice: Practice;
beforeAll(async () => void (practice = await openPractice()));
afterAll(() => practice.stop());

const profile = () => practice.api<CoachView>('GET', `/coach/${practice.coachId}`);
const services = () => practice.api<ServiceView[]>('GET', `/coach/${practice.coachId}/services`);
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();
const group = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function putBack(change: Partial<CoachView>): Promise<void> {
  const { id: _, publicUrl: __, ...now } = await profile();
  await practice.api('PUT', `/coach/${practice.coachId}`, { ...now, ...change });
}

describe.each(Object.entries(LOOKS))('rules, %s', (_, look) => {
  test('of one’s own for VIPs and for sessions nobody marked, and where each rule in force is set', async () => {
    await putBack({ rules: PRESETS.trainer.rules, relationshipRules: {}, attendance: { afterEnd: null, flagAt: 3, flagDays: 90 } });
    const page = await practice.open('/app/settings?part=rules', look);
    const byClient = group(page, 'By who the client is');
    await byClient.getByText('VIP', { exact: true }).click();
    await byClient.getByRole('textbox', { name: 'Notice' }).fill('45');
    await byClient.getByLabel('Moves: No limit here').check();
    await byClient.getByText('VIP (2)').waitFor();
    const after = group(page, 'After a session');
    await after.getByRole('combobox', { name: 'A session nobody marked' }).click();
    await page.getByRole('option', { name: 'counts as completed' }).click();
    await after.getByRole('textbox', { name: 'Badge at' }).fill('2');
    await expectSound(page);
    await save(page);
    await page.getByText('Your rules are saved.').waitFor();
    expect(await profile()).toMatchObject({
      relationshipRules: { vip: { noticeMinutes: 45, mostMoves: null } },
      attendance: { afterEnd: { status: 'completed', minutes: 1440 }, flagAt: 2, flagDays: 90 },
    });

    await page.getByRole('tab', { name: 'Rules in force' }).click();
    const notice = page.locator('dl > div').filter({ hasText: 'Booked at least this long before.' });
    await notice.getByText('12 hrs').waitFor();
    await notice.getByRole('link', { name: 'Your defaults' }).waitFor();
    await page.getByRole('combobox', { name: 'Kind of client' }).click();
    await page.getByRole('option', { name: 'VIP' }).click();
    await notice.getByText('45 mins').waitFor();
    await expectSound(page);
    await notice.getByRole('link', { name: 'Kind of client: VIP' }).click();
    await group(page, 'By who the client is').waitFor();
    await page.context().close();
  });

  test('of a kind of practice are shown, put into the form, and saved only when saved', async () => {
    await putBack({ rules: PRESETS.consulting.rules, relationshipRules: {}, attendance: PRESETS.consulting.attendance });
    const page = await practice.open('/app/settings?part=rules', look);
    await page.getByRole('button', { name: 'Begin from a kind of practice' }).click();
    const dialog = page.getByRole('dialog', { name: 'Begin from a kind of practice' });
    await dialog.getByRole('radio', { name: /^Mentoring/ }).click();
    const line = dialog.getByRole('listitem').filter({ hasText: /^Notice1 hr → 1 day$/ });
    await line.waitFor();
    await dialog.getByRole('listitem').filter({ hasText: 'Notice · VIP' }).getByText('2 hrs').waitFor();
    await expectSound(page);
    await dialog.getByRole('button', { name: 'Put into the form' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await profile()).rules).toEqual(PRESETS.consulting.rules);
    await save(page);
    await page.getByText('Your rules are saved.').waitFor();
    expect(await profile()).toMatchObject({ rules: PRESETS.mentor.rules, relationshipRules: PRESETS.mentor.relationshipRules });
    await page.context().close();
  });

  test('edited in two browsers: the later is told who changed what, and both changes stand in the end', async () => {
    await putBack({ rules: PRESETS.mentor.rules, relationshipRules: {} });
    const [first, second] = await Promise.all([
      practice.open('/app/settings?part=rules', look),
      practice.open('/app/settings?part=rules', look),
    ]);
    const field = (page: Page, name: string) => group(page, 'Your defaults').getByRole('textbox', { name, exact: true });
    await field(first, 'Pause before').fill('5');
    await field(second, 'Moves').fill('7');
    await save(first);
    await first.getByText('Your rules are saved.').waitFor();
    await save(second);
    const told = second.getByRole('alert');
    await told.getByText(/Maren Voss changed the defaults on .+, while you were writing/).waitFor();
    await expect.poll(() => field(second, 'Moves').inputValue()).toBe('7');
    await expectSound(second);
    await told.getByRole('button', { name: 'Put mine into the newer version' }).click();
    await second.getByText('Look them over and save', { exact: false }).waitFor();
    await expect.poll(() => field(second, 'Pause before').inputValue()).toBe('5');
    await save(second);
    await second.getByText('Your rules are saved.').waitFor();
    expect((await profile()).rules).toMatchObject({ bufferBeforeMinutes: 5, mostMoves: 7 });
    await Promise.all([first, second].map((page) => page.context().close()));
  });
});

test('who books at once and who asks is said in words, and only what decides something is shown', async () => {
  await putBack({ rules: PRESETS.consulting.rules, relationshipRules: {} });
  const page = await practice.open('/app/settings?part=rules');
  const [defaults, byClient] = [group(page, 'Your defaults'), group(page, 'By who the client is')];
  await defaults.getByRole('heading', { name: 'At once or on request' }).waitFor();
  expect(await defaults.getByText('Over your limit').count()).toBe(0);
  expect(await defaults.getByText('Time to answer').count()).toBe(0);
  await defaults.getByRole('textbox', { name: 'At most a day' }).fill('4');
  await defaults.getByText('Over your limit').waitFor();
  await byClient.getByRole('radiogroup', { name: 'Clients book' }).getByText('on request', { exact: true }).click();
  await byClient.getByText('Not connected (1)').waitFor();
  await defaults.getByRole('textbox', { name: 'Time to answer' }).fill('3');
  await defaults.getByRole('radiogroup', { name: 'Second choice' }).getByText('asked for', { exact: true }).click();
  await expectSound(page);
  await save(page);
  await page.getByText('Your rules are saved.').waitFor();
  expect(await profile()).toMatchObject({
    rules: { mostPerDay: 4, answerWithinMinutes: 3 * 1440, backupSlots: true, instant: true },
    relationshipRules: { not_connected: { instant: false } },
  });
  await page.getByRole('tab', { name: 'Rules in force' }).click();
  const booking = page.locator('dl > div').filter({ hasText: 'Clients book' });
  await booking.getByText('on request', { exact: true }).waitFor();
  await booking.getByRole('link', { name: 'Kind of client: Not connected' }).waitFor();
  await expectSound(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByRole('tab', { name: 'Rules', exact: true }).click();
  await byClient.waitFor();
  expect(await widerThanScreen(page)).toBeLessThanOrEqual(0);
  await page.context().close();
});

describe('services', () => {
  const SLUGS = ['coaching-session', 'second', 'third'];
  beforeAll(async () => {
    const [{ id: _, position: __, version: ___, ...service }] = (await services()) as [ServiceView];
    for (const slug of SLUGS.slice(1))
      await practice.api('POST', `/coach/${practice.coachId}/services`, { ...service, slug, name: `The ${slug}` });
  });
  const order = async () => (await services()).map(({ slug }) => slug);
  const setOrder = async (slugs: readonly string[]) => {
    const list = await services();
    const serviceIds = slugs.map((slug) => list.find((service) => service.slug === slug)!.id);
    await practice.api('PUT', `/coach/${practice.coachId}/service-order`, { serviceIds });
  };

  test('are put in order by the keyboard, and it is said aloud', async () => {
    await setOrder(SLUGS);
    const page = await practice.open('/app/services');
    const up = page.getByRole('button', { name: 'Move The third up' });
    await up.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('The third is now number 2 of 3.').waitFor();
    await expect.poll(order).toEqual(['coaching-session', 'third', 'second']);
    await expect.poll(() => up.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(order).toEqual(['third', 'coaching-session', 'second']);
    const onPage = await practice.api<{ services: { slug: string }[] }>('GET', `/coaches/${COACH.slug}`);
    expect(onPage.services.map(({ slug }) => slug)).toEqual(['third', 'coaching-session', 'second']);
    await page.context().close();
  });

  test('are dragged by their handle', async () => {
    await setOrder(SLUGS);
    const page = await practice.open('/app/services');
    const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
    const handle = await row('The third').getByTitle('Drag to move The third').boundingBox();
    const target = await row('Coaching session').boundingBox();
    await page.mouse.move(handle!.x + 8, handle!.y + 20);
    await page.mouse.down();
    await page.mouse.move(handle!.x + 8, target!.y + 30, { steps: 5 });
    await page.mouse.up();
    await expect.poll(order).toEqual(['third', 'coaching-session', 'second']);
    await page.context().close();
  });

  test('for connected clients are said to be so on the page, and closed behind their address', async () => {
    const page = await practice.open('/app/services');
    await page.getByRole('link', { name: 'The second' }).click();
    await page.getByLabel('Clients you have connected, when they are signed in').check();
    await save(page);
    await page.getByText('For connected clients').waitFor();
    await page.context().close();

    const visitor = await practice.open(`/${COACH.slug}`, { signedIn: false });
    await visitor.getByText(`There is more here for clients whom ${COACH.name} has connected.`).waitFor();
    expect(await visitor.getByText('The second').count()).toBe(0);
    await visitor.goto(`${practice.url}/${COACH.slug}/second`);
    await visitor.getByRole('heading', { name: 'For connected clients' }).waitFor();
    await visitor.getByRole('link', { name: 'Sign in by a link to your mailbox' }).waitFor();
    await visitor.context().close();
  });

  test('edited in two browsers: what was typed is kept', async () => {
    const { id } = (await services()).find(({ slug }) => slug === 'third')!;
    const [first, second] = await Promise.all([practice.open(`/app/services/${id}`), practice.open(`/app/services/${id}`)]);
    await first.getByLabel('Description').fill('Words of the first');
    await second.getByRole('textbox', { name: 'Name' }).fill('The third, by the second');
    await save(first);
    await first.getByRole('heading', { name: 'Services', level: 1 }).waitFor();
    await save(second);
    await second.getByText(/Maren Voss changed the description on/).waitFor();
    await second.getByRole('button', { name: 'Put mine into the newer version' }).click();
    await expect.poll(() => second.getByLabel('Description').inputValue()).toBe('Words of the first');
    await save(second);
    await second.getByRole('heading', { name: 'Services', level: 1 }).waitFor();
    expect((await services()).find((service) => service.id === id)).toMatchObject({
      name: 'The third, by the second',
      description: 'Words of the first',
    });
    await Promise.all([first, second].map((page) => page.context().close()));
  });
});

describe('a coach whose times are for connected clients', () => {
  test('keeps a page that says so', async () => {
    const page = await practice.open('/app/settings');
    await page.getByLabel(/^Connected clients:/).check();
    await save(page);
    await page.getByText('Your page is saved.').waitFor();
    const visitor = await practice.open(`/${COACH.slug}`, { signedIn: false });
    await visitor.getByText(`What can be booked here is for clients whom ${COACH.name} has connected.`, { exact: false }).waitFor();
    await visitor.context().close();
    await page.context().close();
  });
});

describe('setting up', () => {
  let fresh: Practice;
  beforeAll(async () => void (fresh = await openPractice({ fresh: true })));
  afterAll(() => fresh.stop());

  test('begins with a kind of practice: its first service, its seats, its rules', async () => {
    const page = await fresh.open('/setup');
    await page.getByLabel('Your name').fill(COACH.name);
    await page.getByLabel('Mail address').fill(COACH.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(COACH.password);
    const name = page.getByRole('region', { name: 'Your first service' }).getByLabel('Name');
    await page.getByRole('radio', { name: /^Paid sessions/ }).click();
    await expect.poll(() => name.inputValue()).toBe('Coaching call');
    await page.getByRole('radio', { name: /^Personal training/ }).click();
    await expect.poll(() => name.inputValue()).toBe('Training session');
    await page.getByRole('button', { name: 'Open my practice' }).click();
    await page.getByRole('heading', { name: 'Your practice is open' }).waitFor();
    const { session } = await page.evaluate(async () => (await fetch('/api/v1/session')).json());
    const [coach, schedules] = await page.evaluate(
      async (coachId: string) =>
        Promise.all([`/coach/${coachId}`, `/coach/${coachId}/schedules`].map(async (path) => (await fetch(`/api/v1${path}`)).json())),
      session.coach.id as string,
    );
    expect(coach).toMatchObject({ rules: PRESETS.trainer.rules, attendance: PRESETS.trainer.attendance });
    expect(new Set(schedules[0].hours.map(({ capacity }: { capacity: number }) => capacity))).toEqual(new Set([2]));
  });
});
