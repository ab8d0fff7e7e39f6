import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CycleView } from '../../contract/cycles/cycles.ts';
import type { TrackerView } from '../../contract/cycles/tracker.ts';
import type { ServiceView } from '../../contract/services.ts';
import { addDays } from '../../core/time/add-days.ts';
import { isoWeekStart } from '../../core/time/iso-week-start.ts';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import { expectSound } from './clients-practice.ts';
import { openPractice, type Practice } from './coach-practice.ts';
import { widerThanScreen } from './wider-than-screen.ts';

const ZONE = 'America/Toronto';
/** The Monday of next week: the sign-in library looks at the clock of the wall, so a session must still hold. */
const MONDAY = addDays(isoWeekStart(new Date().toISOString().slice(0, 10)), 7);
const day = (index: number) => addDays(MONDAY, index);
/** A season of eight weeks that begins in four. */
const [FIRST, LAST] = [day(28), day(83)];
const NOW = wallToInstant(ZONE, MONDAY, 8 * 60);
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let practice: Practice;
const own = (rest: string) => `/coach/${practice.coachId}${rest}`;

async function open(address: string, look = {}): Promise<Page> {
  const page = await practice.open(address, { timezoneId: ZONE, ...look });
  await page.clock.setFixedTime(NOW);
  await page.reload();
  return page;
}

const theCycle = async () => (await practice.api<CycleView[]>('GET', own('/cycles')))[0]!;
const tracked = (cycleId: string) => practice.api<TrackerView>('GET', own(`/cycles/${cycleId}/tracker`));

/** On the roster, Mondays or Tuesdays at ten. */
async function addRegular(name: string, weekday: 1 | 2): Promise<string> {
  const [service] = await practice.api<ServiceView[]>('GET', own('/services'));
  const client = await practice.api<{ id: string }>('POST', own('/clients'), {
    name,
    email: `${name.split(' ')[0]!.toLowerCase()}@example.com`,
    phone: '',
    timeZone: ZONE,
    tags: [],
    notes: '',
  });
  const regular = await practice.api<{ id: string }>('POST', own('/regulars'), {
    clientId: client.id,
    serviceId: service!.id,
    durationMinutes: 60,
    frequency: 'biweekly',
    weekday,
    minute: 600,
    acceptableWeekdays: [1, 2, 3, 4, 5],
    acceptableHours: [{ startMinute: 540, endMinute: 1020 }],
    priority: 2,
    status: 'active',
    keepUnanswered: false,
    notes: '',
    startedOn: null,
  });
  return regular.id;
}

describe('a cycle, from nothing to the public', () => {
  let page: Page;
  let regulars: readonly string[];
  beforeAll(async () => {
    practice = await openPractice({ clock: { now: () => NOW } });
    regulars = [await addRegular('Ada Lindqvist', 1), await addRegular('Bo Ekman', 2)];
    page = await open('/app/cycles');
  });
  afterAll(() => practice.stop());

  const part = (cycle: CycleView, name: string) => page.goto(`${practice.url}/app/cycles/${cycle.id}?part=${name}`);

  test('the room says what a cycle is, and the new one is filled in; what the server refuses stands at its field', async () => {
    await page.getByRole('heading', { name: 'Plan your first season' }).waitFor();
    await page.getByRole('link', { name: 'New cycle' }).click();
    await page.getByRole('heading', { level: 1, name: 'New cycle' }).waitFor();
    await expect.poll(() => page.getByLabel('Name').inputValue()).not.toBe('');
    await page.getByLabel('Name').fill('Spring');
    await page.getByLabel('First day').fill(FIRST);
    await page.getByLabel('Last day').fill(LAST);
    await page.getByLabel('Regulars answer until', { exact: true }).fill(day(14));
    await page.getByLabel('Opens on').fill(day(7));
    await page.getByLabel('Coaching session').check();
    await page.getByRole('button', { name: 'Create the cycle' }).click();
    await expect.poll(() => page.getByLabel('Opens on').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('Name').inputValue()).toBe('Spring');
    expect(await practice.api('GET', own('/cycles'))).toEqual([]);
    await expectSound(page);

    await page.getByLabel('Opens on').fill(day(21));
    await page.getByRole('button', { name: 'Create the cycle' }).click();
    await page.getByRole('heading', { level: 1, name: 'Spring' }).waitFor();
    expect(await theCycle()).toMatchObject({
      name: 'Spring',
      firstDate: FIRST,
      lastDate: LAST,
      phase: 'planning',
      confirmBy: { date: day(14) },
      opensAt: { date: day(21) },
    });
    const [service] = await practice.api<ServiceView[]>('GET', own('/services'));
    expect(service!.cycleBound).toBe(true);
  });

  test('it says what comes next: place the regulars', async () => {
    await part(await theCycle(), 'settings');
    await page.getByText('2 active regulars: place them').waitFor();
    await page.getByRole('link', { name: 'To the plan' }).waitFor();
  });

  test('settings are saved; when somebody else was first, what was typed can go into theirs', async () => {
    const cycle = await theCycle();
    await page.getByLabel('Notes').fill('Less on Fridays');
    const { id, phase: _, phases: __, counts: ___, progress: ____, firstSentAt: _____, deadlineDoneAt, openedAt, ...input } = cycle;
    expect([deadlineDoneAt, openedAt]).toEqual([null, null]);
    const moment = ({ date, minute }: { date: string; minute: number }) => ({ date, minute });
    await practice.api('PUT', own(`/cycles/${id}`), {
      ...input,
      name: 'Spring season',
      confirmBy: moment(input.confirmBy!),
      opensAt: moment(input.opensAt!),
    });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/Maren Voss changed the name on/).waitFor();
    await page.getByRole('button', { name: 'Put mine into the newer version' }).click();
    await page.getByText('Your changes now stand in the newer version.').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('“Spring season” is saved.').waitFor();
    expect(await theCycle()).toMatchObject({ name: 'Spring season', notes: 'Less on Fridays' });
  });

  test('before sending, every client and what they get; then the mails as they leave', async () => {
    const cycle = await theCycle();
    const [ada, bo] = regulars;
    const add = (regularId: string | undefined, date: string) =>
      practice.api('POST', own(`/cycles/${cycle.id}/placements`), { regularId, date, minute: 600 });
    await add(ada, FIRST);
    await add(ada, addDays(FIRST, 14));
    await add(bo, addDays(FIRST, 1));
    await part(cycle, 'answers');
    await page.getByText('Nobody has been asked yet').or(page.getByRole('table')).first().waitFor();
    await page.getByRole('button', { name: 'Send the dates' }).click();
    const dialog = page.getByRole('dialog', { name: 'Send the dates' });
    await dialog.getByText('2 first mails').waitFor();
    const lines = dialog.getByRole('list', { name: 'Who gets a mail' }).getByRole('listitem');
    await expect
      .poll(async () => (await lines.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ')).toSorted())
      .toEqual(['Ada Lindqvist first mail, 2 dates', 'Bo Ekman first mail, 1 date']);
    await expectSound(page);
    expect((await theCycle()).phase).toBe('planning');
    await dialog.getByRole('button', { name: 'Send to 2 clients' }).click();
    const sending = page.getByRole('dialog', { name: 'Sending' });
    await sending.getByText('All 2 mails are out.').waitFor({ timeout: 150_000 });
    await sending.getByRole('button', { name: 'Close' }).last().click();
    await page
      .getByRole('list', { name: /^Phases of/ })
      .locator('[aria-current="step"]', { hasText: 'Regulars answer' })
      .waitFor();
  });

  test('the tracker: an answer on behalf, a declined date given free, a message, a reminder', async () => {
    const cycle = await theCycle();
    const row = (name: string) => page.getByRole('row').filter({ hasText: name });
    await page.getByText('Silent 2', { exact: true }).waitFor();

    await row('Ada').getByRole('button', { name: 'Actions for Ada Lindqvist' }).click();
    await page.getByRole('menuitem', { name: 'Yes to all unanswered' }).click();
    await page.getByText('2 unanswered dates become confirmed sessions.').waitFor();
    await page.getByRole('button', { name: 'Confirm 2 dates' }).click();
    await row('Ada').getByText('2 of 2 confirmed').waitFor();
    await row('Ada').getByText('Confirmed', { exact: true }).waitFor();

    await row('Bo').getByRole('button', { name: 'Actions for Bo Ekman' }).click();
    await page.getByRole('menuitem', { name: 'Write a message' }).click();
    const writing = page.getByRole('dialog', { name: 'Message to Bo Ekman' });
    await writing.getByLabel('Message', { exact: true }).fill('Shall we talk?');
    await writing.getByRole('button', { name: 'Send the message' }).click();
    await page.getByText('The message to Bo Ekman is on its way.').waitFor();

    await page.getByRole('button', { name: 'Remind 1 client' }).click();
    await page.getByRole('button', { name: 'Send 1 reminder' }).click();
    await page.getByText('1 reminder is on its way.').waitFor();
    await expect.poll(async () => (await tracked(cycle.id)).rows.map(({ reminders }) => reminders).toSorted()).toEqual([0, 1]);

    await page.getByRole('button', { name: 'Close answers' }).click();
    const closing = page.getByRole('dialog', { name: 'Close answers now?' });
    await closing.getByText('1 unanswered date of 1 client falls free, and they are told.').waitFor();
    await closing.getByRole('button', { name: 'Cancel' }).click();

    await row('Bo').getByRole('button', { name: 'Actions for Bo Ekman' }).click();
    await page.getByRole('menuitem', { name: 'No to all unanswered' }).click();
    await page.getByRole('button', { name: 'Decline 1 date' }).click();
    await page.getByText('1 declined date of 1 client is still held').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: 'Handle them' }).click();
    await page.getByRole('dialog', { name: 'Declined dates' }).getByRole('button', { name: 'Give 1 date free' }).click();
    await page.getByText('1 date is free.').waitFor();
    await expect.poll(async () => (await tracked(cycle.id)).rows.flatMap(({ declined }) => declined)).toEqual([]);
  });

  test('a free session is held back, and given free again', async () => {
    const cycle = await theCycle();
    await part(cycle, 'opening');
    await page.getByText(/sessions go public/).waitFor();
    await page
      .getByRole('button', { name: /: hold back$/ })
      .first()
      .click();
    await page.getByRole('button', { name: /: give free$/ }).waitFor();
    await page.getByText(/sessions go public, 1 held back/).waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: /: give free$/ }).click();
    await page.getByRole('button', { name: /: give free$/ }).waitFor({ state: 'detached' });
  });

  test('opening names its numbers first; it can be closed again before the season begins', async () => {
    await page.getByRole('button', { name: 'Open to the public' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Open Spring season to the public?' });
    await dialog.getByText('Nothing is unanswered or declined.').waitFor();
    await dialog.getByText(/free sessions can be booked by everybody at once/).waitFor();
    await expectSound(page);
    await dialog.getByRole('button', { name: 'Open to the public' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(async () => (await theCycle()).phase).toBe('open');
    await page.getByRole('button', { name: 'Close again' }).click();
    await expect.poll(async () => (await theCycle()).phase).toBe('confirming');
  });

  test('the next one begins after it, with what was different then; pages of the room are found by name', async () => {
    const thursday = addDays(FIRST, 3);
    await practice.api('POST', own('/overrides'), {
      scheduleId: null,
      kind: 'blocked',
      startsOn: thursday,
      endsOn: thursday,
      weekdays: null,
      startMinute: null,
      endMinute: null,
      capacity: null,
      note: 'Choir',
    });
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'Search' }).fill('new cycle');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'New cycle' }).waitFor();
    await expect.poll(() => page.getByLabel('First day').inputValue()).toBe(addDays(LAST, 1));
    await expect.poll(() => page.getByRole('switch', { name: 'Coaching session' }).isChecked()).toBe(true);
    await page.getByRole('checkbox', { name: 'Copy 1 exception' }).waitFor();
    await page.getByLabel('Name').fill('The one after');
    await page.getByRole('button', { name: 'Create the cycle' }).click();
    await page.getByRole('heading', { level: 1, name: 'The one after' }).waitFor();
    const [next] = (await practice.api<CycleView[]>('GET', own('/cycles'))).filter(({ name }) => name === 'The one after');
    const there = await practice.api<{ note: string; startsOn: string }[]>(
      'GET',
      own(`/overrides?from=${next!.firstDate}&to=${next!.lastDate}`),
    );
    expect(there.map(({ note }) => note)).toEqual(['Choir']);
    await page.getByRole('tab', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Delete this cycle' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('“The one after” is deleted.').waitFor();
    expect((await practice.api<CycleView[]>('GET', own('/cycles'))).map(({ name }) => name)).toEqual(['Spring season']);
  });

  test('on a phone, in every part', async () => {
    const cycle = await theCycle();
    const phone = await open('/app/cycles', PHONE);
    await phone.getByRole('link', { name: 'Spring season', exact: true }).waitFor();
    await expectSound(phone);
    for (const name of ['answers', 'opening', 'summary', 'settings']) {
      await phone.goto(`${practice.url}/app/cycles/${cycle.id}?part=${name}`);
      await phone.getByRole('tab', { selected: true }).waitFor();
      await phone.waitForLoadState('networkidle');
      await expectSound(phone);
    }
    await phone.setViewportSize({ width: 320, height: 640 });
    for (const name of ['answers', 'opening', 'summary', 'settings']) {
      await phone.goto(`${practice.url}/app/cycles/${cycle.id}?part=${name}`);
      await phone.waitForLoadState('networkidle');
      expect([name, await widerThanScreen(phone)]).toEqual([name, 0]);
    }
  });
});
