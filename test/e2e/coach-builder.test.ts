import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../core/time/add-days.ts';
import { isoWeekStart } from '../../core/time/iso-week-start.ts';
import { COACH, openPractice, type Practice } from './coach-practice.ts';
import { hearing } from './hearing.ts';
import { toast } from './toast.ts';
import { violationsOf } from './violations-of.ts';
import { widerThanScreen } from './wider-than-screen.ts';

let practice: Practice;
beforeAll(async () => void (practice = await openPractice()));
afterAll(() => practice.stop());

interface Exception {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly weekdays: number[] | null;
  readonly note: string;
}

const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Toronto' }).format(new Date());
/** Monday of the week after next: nothing there is past, and no notice is in the way. */
const MONDAY = addDays(isoWeekStart(TODAY), 14);
const day = (index: number) => addDays(MONDAY, index);
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const own = (path: string) => `/coach/${practice.coachId}${path}`;
const exceptions = () => practice.api<Exception[]>('GET', own(`/overrides?from=${TODAY}&to=${addDays(TODAY, 300)}`));
const brief = async () => (await exceptions()).map(({ kind, startsOn, endsOn }) => `${kind} ${startsOn} ${endsOn}`).sort();
const create = (some: Partial<Exception> & { startMinute?: number; endMinute?: number }) => {
  const plain = { kind: 'blocked', scheduleId: null, weekdays: null, startMinute: null, endMinute: null, capacity: null, note: '' };
  return practice.api<Exception>('POST', own('/overrides'), { ...plain, ...some });
};

afterEach(async () => {
  for (const { id } of await exceptions()) await practice.api('DELETE', own(`/overrides/${id}`));
});

const cell = (page: Page, date: string): Locator => page.locator(`[data-day="${date}"]`);
const bar = (page: Page) => page.getByRole('region', { name: 'Changes that are not saved' });
const savedFor = (page: Page, text: string) => page.getByText(text).first().waitFor();

async function openBuilder(look?: BrowserContextOptions): Promise<Page> {
  const page = await practice.open('/app/availability?part=days', look);
  await cell(page, MONDAY).waitFor();
  await hearing(page);
  await page.waitForLoadState('networkidle');
  return page;
}

async function drag(page: Page, dates: readonly string[]): Promise<void> {
  // A hand sees the days before it takes the mouse to them.
  await cell(page, dates[0]!).evaluate((element) => element.scrollIntoView({ block: 'center' }));
  for (const [index, date] of dates.entries()) {
    const box = (await cell(page, date).boundingBox())!;
    await page.mouse.move(box.x + box.width / 3, box.y + box.height - 8, { steps: 4 });
    if (index === 0) await page.mouse.down();
  }
  await page.mouse.up();
}

/** The minutes at which somebody could start a session on a day. */
async function openMinutes(date: string): Promise<number[]> {
  const { days } = await practice.api<{ days: { minutes: number[] }[] }>(
    'GET',
    `/coaches/${COACH.slug}/services/coaching-session/slots?from=${date}&to=${date}&timeZone=America/Toronto`,
  );
  return days.flatMap(({ minutes }) => minutes);
}

describe('painting with a mouse', () => {
  test('a click blocks a day and opens it again, a drag paints several; saved in one step, and undone in one', async () => {
    const page = await openBuilder();
    await cell(page, day(0)).scrollIntoViewIfNeeded();
    await cell(page, day(0)).click();
    await cell(page, day(0))
      .getByText(/Blocked, the whole day\. .*Not saved yet/)
      .waitFor();
    await bar(page).getByText('1 day changes').waitFor();
    await cell(page, day(0)).click();
    await bar(page).waitFor({ state: 'detached' });

    await drag(page, [day(1), day(2), day(3)]);
    await bar(page)
      .getByText(/^3 days change · open starts/)
      .waitFor();
    expect(await brief()).toEqual([]);
    await bar(page).getByRole('button', { name: 'Save' }).click();
    const saved = await toast(page, '3 days are saved.');
    expect(await brief()).toEqual([`blocked ${day(1)} ${day(3)}`]);
    expect(await openMinutes(day(2))).toEqual([]);
    await bar(page).waitFor({ state: 'detached' });

    await saved.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone.').waitFor();
    expect(await brief()).toEqual([]);
    await page.context().close();
  });

  test('a day in the middle of a long block is cleared, and the rest of it stays', async () => {
    await create({ kind: 'travel', startsOn: day(0), endsOn: day(9), note: 'Ottawa' });
    const page = await openBuilder();
    await page.getByRole('radio', { name: 'Clear' }).check({ force: true });
    await cell(page, day(4)).click();
    await bar(page).getByRole('button', { name: 'Save' }).click();
    await savedFor(page, '1 day is saved.');
    expect(await brief()).toEqual([`travel ${day(0)} ${day(3)}`, `travel ${day(5)} ${day(9)}`]);
    await page.context().close();
  });

  test('Shift goes on to another day, and extra hours are painted for a part of it', async () => {
    const page = await openBuilder();
    await page.getByRole('radio', { name: 'Extra hours' }).check({ force: true });
    await page.getByLabel('Starts at').fill('18:00');
    await page.getByLabel('Ends at').fill('20:00');
    await cell(page, day(1)).click();
    await cell(page, day(3)).click({ modifiers: ['Shift'] });
    await bar(page).getByText('3 days change').waitFor();
    await bar(page).getByRole('button', { name: 'Save' }).click();
    await savedFor(page, '3 days are saved.');
    expect(await brief()).toEqual([`extra ${day(1)} ${day(3)}`]);
    expect(await openMinutes(day(2))).toContain(1080);
    await page.context().close();
  });

  test('hours of its own for one day', async () => {
    const page = await openBuilder();
    await cell(page, day(2)).hover();
    await cell(page, day(2)).getByRole('button').click();
    const panel = page.getByRole('dialog');
    await panel.getByLabel('Wednesday, from').first().fill('10:00');
    await panel.getByLabel('Wednesday, to').first().fill('11:00');
    await panel.getByRole('button', { name: /^Remove 13:00/ }).click();
    await panel.getByText('Opens 10–11 and blocks the rest of the day').waitFor();
    await panel.getByRole('button', { name: 'Paint this day' }).click();
    await cell(page, day(2))
      .getByText(/Hours of its own/)
      .waitFor();
    await bar(page).getByRole('button', { name: 'Save' }).click();
    await savedFor(page, '1 day is saved.');
    expect(await openMinutes(day(2))).toEqual([600]);
    await page.context().close();
  });
});

test('painting by keyboard: arrows move, Shift chooses, Space paints, Enter opens, Ctrl Z takes back', async () => {
  const page = await openBuilder();
  await cell(page, day(0)).focus();
  await page.keyboard.press('Space');
  await bar(page).getByText('1 day changes').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => page.locator('[data-day][aria-selected="true"]').count()).toBe(3);
  await page.keyboard.press('Space');
  await bar(page).getByText('4 days change').waitFor();
  await page.keyboard.press('Control+z');
  await bar(page).getByText('1 day changes').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('heading', { level: 2 }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => page.locator('[data-day][tabindex="0"]').count()).toBe(1);
  await page.context().close();
});

describe('days in words', () => {
  const monthName = (date: string) =>
    new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

  test('light up while they are typed, and are painted with what lies in the hand', async () => {
    const page = await openBuilder();
    const field = page.getByLabel('Days in words');
    await field.fill('every second Tusday');
    await page.getByText("“every second tusday” isn't understood.").waitFor();
    const [first, last] = [day(0), day(4)];
    await field.fill(
      `travel ${Number(first.slice(8))} ${monthName(first)} – ${Number(last.slice(8))} ${monthName(last)} except Wednesdays`,
    );
    await page.getByText('4 days are meant.').waitFor();
    await expect.poll(() => page.locator('[data-day][aria-selected="true"]').count()).toBe(4);
    await page.getByRole('button', { name: 'Paint 4 days' }).click();
    await bar(page).getByRole('button', { name: 'Save' }).click();
    await savedFor(page, '4 days are saved.');
    expect(await brief()).toEqual([`travel ${day(0)} ${day(1)}`, `travel ${day(3)} ${day(4)}`]);
    await page.context().close();
  });

  test('paint before the exceptions are there is laid over them, and nobody is blamed for them', async () => {
    await create({ kind: 'travel', startsOn: day(0), endsOn: day(0), note: 'Ottawa' });
    const page = await practice.open('/app');
    await page.route(/\/overrides\?/, async (route) => {
      await bar(page).waitFor();
      await route.fallback();
    });
    await page.goto(`${practice.url}/app/availability?part=days`);
    await page.getByLabel('Days in words').fill(`${Number(day(2).slice(8))} ${monthName(day(2))}`);
    await page.getByRole('button', { name: 'Paint 1 day' }).click();
    await cell(page, day(0))
      .getByText(/Travel, the whole day/)
      .waitFor();
    await bar(page).getByRole('button', { name: 'Save' }).click();
    await savedFor(page, '1 day is saved.');
    expect(await brief()).toEqual([`blocked ${day(2)} ${day(2)}`, `travel ${day(0)} ${day(0)}`]);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  test('all Tuesdays become one exception that comes again', async () => {
    const page = await openBuilder();
    await page.getByLabel('Days in words').fill('all Tuesdays');
    await page.getByText(/^\d+ days are meant\.$/).waitFor();
    await page.keyboard.press('Enter');
    await bar(page).getByRole('button', { name: 'Save' }).click();
    await page
      .getByText(/days are saved/)
      .first()
      .waitFor();
    expect(await exceptions()).toMatchObject([{ kind: 'blocked', weekdays: [2] }]);
    await page.context().close();
  });
});

test('what was different in earlier weeks is copied into later ones', async () => {
  await create({ kind: 'teaching', startsOn: day(1), endsOn: day(2), note: 'Seminar', startMinute: 540, endMinute: 600 });
  const page = await openBuilder();
  await page.getByRole('button', { name: 'Copy from earlier' }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy from an earlier span' });
  await dialog.getByLabel('From', { exact: true }).fill(day(0));
  await dialog.getByLabel('To, including').fill(day(6));
  await dialog.getByLabel('Into the days from').fill(day(14));
  await dialog.getByText('1 exception, 2 weeks later:').waitFor();
  await dialog.getByRole('button', { name: 'Paint 2 days' }).click();
  await bar(page).getByRole('button', { name: 'Save' }).click();
  await savedFor(page, '2 days are saved.');
  expect(await brief()).toEqual([`teaching ${day(1)} ${day(2)}`, `teaching ${day(15)} ${day(16)}`]);
  await page.context().close();
});

describe('sessions in the way of a block', () => {
  const book = async (name: string, date: string) => {
    const [service] = await practice.api<{ id: string }[]>('GET', own('/services'));
    const { days } = await practice.api<{ days: { from: string; minutes: number[] }[] }>(
      'GET',
      `/coaches/${COACH.slug}/services/coaching-session/slots?from=${date}&to=${date}&timeZone=America/Toronto`,
    );
    const [open] = days.filter(({ minutes }) => minutes.length > 0);
    const startsAt = new Date(Date.parse(open!.from) + open!.minutes[0]! * 60_000).toISOString();
    const newClient = { name, email: `${name.toLowerCase()}@example.com` };
    return practice.api<{ id: string }>('POST', own('/bookings'), { serviceId: service!.id, newClient, startsAt, note: '' });
  };

  test('are listed; one stays, one is cancelled with its reason, one is asked for another time, by mail', async () => {
    for (const [index, name] of ['Priya', 'Jonas', 'Noor'].entries()) await book(name, day(7 + index));
    const page = await openBuilder();
    await drag(page, [day(7), day(8), day(9)]);
    await bar(page).getByText('3 days change · 3 sessions are in the way').waitFor();
    await bar(page).getByRole('button', { name: 'Save' }).click();
    const dialog = page.getByRole('dialog', { name: '3 sessions are in the way' });
    await dialog.getByText('3 are asked for another time.').waitFor();
    const row = (name: string) => dialog.getByRole('listitem').filter({ hasText: name });
    await row('Priya').getByText('Keep', { exact: true }).click();
    await row('Jonas').getByText('Cancel', { exact: true }).click();
    await row('Jonas').getByRole('textbox').fill('The roof is being repaired.');
    await row('Noor').getByRole('button', { name: 'Other words for this one' }).click();
    await row('Noor').getByRole('textbox').fill('Would another week suit you?');
    expect(await violationsOf(page)).toEqual([]);
    await dialog.getByText('1 is asked for another time, 1 is cancelled, 1 stays as it is.').waitFor();
    await dialog.getByText('2 mails to clients. 1 to you.', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await savedFor(page, '3 days are saved. 1 client is asked for another time. 1 session is cancelled.');
    expect(await brief()).toEqual([`blocked ${day(7)} ${day(9)}`]);

    type Mail = { id: string; recipient: string };
    const mailsTo = async (name: string) =>
      (await practice.api<Mail[]>('GET', '/dev/mails')).filter(({ recipient }) => recipient === `${name}@example.com`);
    const counts = async () => Promise.all(['priya', 'jonas', 'noor'].map(async (name) => (await mailsTo(name)).length));
    // Each was told of the booking; only two hear of the block.
    await expect.poll(counts, { timeout: 150_000 }).toEqual([1, 2, 2]);
    const newest = async (name: string) => practice.api<{ text: string }>('GET', `/dev/mails/${(await mailsTo(name))[0]!.id}`);
    expect((await newest('jonas')).text).toContain('The roof is being repaired.');
    expect((await newest('noor')).text).toContain('Would another week suit you?');
    await page.context().close();
  });
});

describe('two people at once', () => {
  test('whoever saves later is told which days changed, loads them, and loses no paint', async () => {
    const first = await openBuilder();
    const second = await openBuilder();
    await cell(first, day(2)).click();
    await bar(first).getByText('1 day changes').waitFor();
    await second.getByRole('radio', { name: 'Travel' }).check({ force: true });
    await drag(second, [day(2), day(3)]);
    await bar(second).getByRole('button', { name: 'Save' }).click();
    await savedFor(second, '2 days are saved.');

    await bar(first)
      .getByText(/^Meanwhile somebody changed a day you painted/)
      .waitFor();
    await expect.poll(() => bar(first).getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await bar(first).getByRole('button', { name: 'Load the newest, keep my paint' }).click();
    await cell(first, day(3))
      .getByText(/Travel, the whole day/)
      .waitFor();
    await bar(first).getByRole('button', { name: 'Save' }).click();
    await savedFor(first, '1 day is saved.');
    expect(await brief()).toEqual([`blocked ${day(2)} ${day(2)}`, `travel ${day(3)} ${day(3)}`]);
    await first.context().close();
    await second.context().close();
  });
});

test('leaving with paint that is not saved asks first', async () => {
  const page = await openBuilder();
  await cell(page, day(0)).click();
  await page.getByRole('link', { name: 'Today' }).click();
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });
  await dialog.getByRole('button', { name: 'Stay' }).click();
  await bar(page).getByText('1 day changes').waitFor();
  await page.getByRole('tab', { name: 'Weekly hours' }).click();
  await dialog.getByRole('button', { name: 'Leave, discard them' }).click();
  await page.getByLabel('Monday, from').first().waitFor();
  expect(await brief()).toEqual([]);
  await page.context().close();
});

describe('on a phone', () => {
  test('a tap paints a day, two taps a range, and it is saved', async () => {
    const page = await openBuilder(PHONE);
    await cell(page, day(0)).tap();
    await bar(page).getByText('1 day changes').waitFor();
    await page.getByRole('switch', { name: 'Range by its two ends' }).check();
    await cell(page, day(2)).tap();
    await page.getByText('Now choose its last day.').waitFor();
    await cell(page, day(4)).tap();
    await bar(page).getByText('4 days change').waitFor();
    await bar(page).getByRole('button', { name: 'Save' }).tap();
    await savedFor(page, '4 days are saved.');
    expect(await brief()).toEqual([`blocked ${day(0)} ${day(0)}`, `blocked ${day(2)} ${day(4)}`]);
    await page.context().close();
  });
});

describe.each<[string, BrowserContextOptions]>([
  ['1280, light', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
  ['1280, dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
  ['390, light', { ...PHONE, colorScheme: 'light' }],
  ['320, dark', { ...PHONE, viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
])('axe, %s', (_, look) => {
  test('finds nothing while days of every kind are painted', async () => {
    for (const [index, kind] of ['blocked', 'teaching', 'travel', 'personal'].entries())
      await create({ kind, startsOn: day(index), endsOn: day(index), note: 'Away' });
    await create({ kind: 'teaching', startsOn: day(7), endsOn: day(7), startMinute: 600, endMinute: 700 });
    const page = await openBuilder(look);
    await page.getByLabel('Days in words').fill('all Mondays');
    const target = cell(page, day(10));
    if (look.hasTouch) await target.tap();
    else await target.click();
    await bar(page)
      .getByText(/1 day changes · open starts/)
      .waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(await widerThanScreen(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});
