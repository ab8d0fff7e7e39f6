import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { CycleView } from '../../contract/cycles/cycles.ts';
import type { BoardView } from '../../contract/cycles/placements.ts';
import { addDays } from '../../core/time/add-days.ts';
import { expectSound, LOOKS } from './clients-practice.ts';
import { openPractice, type Practice } from './coach-practice.ts';
import { aCycle, aRun, BEGIN, madeBoard, serveBoard } from './made-board.ts';
import { toast } from './toast.ts';

const WEEKS = 17;
const LANES = 80;
const DESK = { viewport: { width: 1280, height: 1000 }, reducedMotion: 'reduce' } as const;
let practice: Practice;
let cycle: CycleView;
beforeAll(async () => {
  practice = await openPractice();
  cycle = await aCycle(practice, WEEKS);
});
afterAll(() => practice.stop());

async function openBoard(made: BoardView = madeBoard(cycle, { lanes: LANES, weeks: WEEKS }), look: BrowserContextOptions = DESK) {
  const page = await practice.open('/app/clients', look);
  const served = await serveBoard(page, made);
  await page.goto(`${practice.url}/app/cycles/${cycle.id}?part=plan`);
  await page.getByRole('group', { name: 'How the plan stands' }).waitFor();
  return { page, ...served };
}

const chipsOf = (page: Page, name: RegExp) => page.getByRole('grid').getByRole('button', { name });
/** What is said of whatever has the focus: its label, or the words in it that are not hidden. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    const words = element?.querySelector('span:not([aria-hidden])')?.textContent;
    return element?.getAttribute('aria-label') ?? words ?? element?.tagName ?? '';
  });
const weekOf = (number: number) => addDays(BEGIN, number * 7);

/** Lifts what stands there, and waits until the weeks that take it are lit. */
async function lift(page: Page, selector: string): Promise<void> {
  const lifted = page.locator(selector).first();
  await lifted.scrollIntoViewIfNeeded();
  const box = (await lifted.boundingBox())!;
  await page.mouse.move(box.x + 12, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 26, box.y + 12, { steps: 4 });
  await page.locator('[data-board-grid] [data-lit]').waitFor();
}

async function over(page: Page, week: string): Promise<void> {
  const cell = (await page.locator(`[data-lit] [data-week="${week}"]`).boundingBox())!;
  await page.mouse.move(cell.x + cell.width / 2, cell.y + cell.height / 2, { steps: 4 });
  await page.locator(`[data-lit] [data-week="${week}"][data-hover]`).waitFor();
}

describe.each(Object.entries({ desktop: DESK, phone: LOOKS['phone']! }))('%s', (_, look) => {
  test.each([
    ['planned', false],
    ['sent', true],
  ])('sound, %s', async (_name, isSent) => {
    // A season's part: axe looks at every chip anew, in light and in dark.
    const { page } = await openBoard(madeBoard(cycle, { lanes: 10, weeks: 7, isSent }), look);
    await page.locator('button[data-chip]').first().waitFor();
    await expectSound(page);
    await page.context().close();
  });
});

test('only the lanes in sight are on the page, and all can be reached', async () => {
  const { page } = await openBoard();
  const grid = page.getByRole('grid');
  await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe(String(LANES + 2));
  expect(await grid.getAttribute('aria-colcount')).toBe(String(WEEKS + 1));
  await grid.locator('[data-regular]').first().waitFor();
  expect(await grid.locator('[data-regular]').count()).toBeLessThan(LANES / 2);
  // Lanes are measured once they are there, so that the end may move away from whoever scrolls to it.
  const last = async () => {
    await grid.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    return grid.locator(`[aria-rowindex="${LANES + 2}"]`).count();
  };
  await expect.poll(last).toBe(1);
});

test('a number shows the regulars it counts; a name finds one; both can be taken back', async () => {
  const { page, board } = await openBoard();
  const rows = () => page.getByRole('grid').getAttribute('aria-rowcount');
  const unplaced = board().lanes.filter((lane) => lane.placements.some(({ status }) => status === 'unplaced')).length;
  const tile = page.getByRole('group', { name: 'How the plan stands' }).getByRole('button', { name: /Not placed$/ });
  await tile.click();
  await expect.poll(rows).toBe(String(unplaced + 2));
  await tile.click();
  await expect.poll(rows).toBe(String(LANES + 2));
  await page.getByRole('searchbox', { name: 'Find a regular' }).fill('lena');
  await expect.poll(async () => Number(await rows())).toBeLessThan(LANES);
  await page.getByRole('searchbox', { name: 'Find a regular' }).fill('nobody at all');
  await page.getByRole('button', { name: 'Show all regulars', exact: true }).last().click();
  await expect.poll(rows).toBe(String(LANES + 2));
});

test('dragged over a week with one time that fits, it goes there; over one without a free time, nowhere', async () => {
  const { page, board, calls } = await openBoard();
  const first = board().lanes[0]!;
  const [visit] = first.placements;
  const chip = `[data-board-grid] [data-chip="${visit!.id}"]`;
  await lift(page, chip);
  await over(page, weekOf(1));
  await page.locator(`[data-lit] [data-week="${weekOf(1)}"][data-light=none]`).waitFor();
  await page.locator(`[data-lit] [data-week="${weekOf(3)}"][data-light=free]`).waitFor();
  await page.mouse.up();
  await page.locator('[data-lit]').waitFor({ state: 'detached' });
  expect(calls).toEqual([]);
  await lift(page, chip);
  await over(page, weekOf(2));
  await page.mouse.up();
  await toast(page, /^Ada Berg moved to Mon 15 Mar, 10:00\./);
  await expect.poll(() => calls).toEqual(['placements move']);
  await page.locator(`[data-regular="${first.regularId}"] [data-week="${weekOf(2)}"] [data-chip="${visit!.id}"]`).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => calls).toEqual(['placements move', 'placements move', 'placements pin']);
  await page.locator(`[data-regular="${first.regularId}"] [data-week="${weekOf(0)}"] [data-chip="${visit!.id}"]`).waitFor();
});

test('dragged out of the tray onto a week with several times, it asks which', async () => {
  const { page, board, calls } = await openBoard();
  const { id } = board().lanes[0]!.placements.find(({ status }) => status === 'unplaced')!;
  await lift(page, `section [data-chip="${id}"]`);
  await over(page, weekOf(4));
  await page.mouse.up();
  const menu = page.getByRole('dialog');
  await menu.getByText('Week of Mon 29 Mar').waitFor();
  await menu
    .getByRole('button', { name: /^Mon 29 Mar, 10:00/ })
    .first()
    .click();
  await expect.poll(() => calls).toEqual(['placements move']);
  await page.locator(`[data-week="${weekOf(4)}"] [data-chip="${id}"]`).waitFor();
});

test('Escape lets go of what is dragged', async () => {
  const { page, board, calls } = await openBoard();
  await lift(page, `[data-board-grid] [data-chip="${board().lanes[0]!.placements[0]!.id}"]`);
  await over(page, weekOf(2));
  await page.keyboard.press('Escape');
  await page.locator('[data-lit]').waitFor({ state: 'detached' });
  await page.mouse.up();
  expect(calls).toEqual([]);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('by keys alone: over the grid, into the details and out, and moved', async () => {
  const { page, calls } = await openBoard();
  await page.getByRole('button', { name: /^Ada Berg, Mondays/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => focused(page)).toMatch(/^Ada Berg, Mon 1 Mar, 10:00, Planned/);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toMatch(/^Bo Winter, Tue 2 Mar/);
  await page.keyboard.press('Control+End');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex')))
    .toBe(String(LANES + 2));
  await page.keyboard.press('Control+Home');
  await expect.poll(() => focused(page)).toMatch(/^Ada Berg, Mondays/);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => focused(page)).toMatch(/^Ada Berg, Mon 1 Mar/);
  await page.keyboard.press('Enter');
  const details = page.getByRole('dialog', { name: 'Ada Berg' });
  await details.getByText('As the client wishes it.').waitFor();
  await page.keyboard.press('Escape');
  await details.waitFor({ state: 'detached' });
  await expect.poll(() => focused(page)).toMatch(/^Ada Berg, Mon 1 Mar/);
  await page.keyboard.press('m');
  const picker = page.getByRole('dialog', { name: /^Move Ada Berg/ });
  await expect.poll(() => focused(page)).toMatch(/^Monday,? 1 March 2027, 7 free times, 5 fit/);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => focused(page)).toMatch(/^Tuesday,? 2 March 2027/);
  // Their times come with the day; Tab goes to what is there.
  await picker.getByRole('button', { name: /^Tue 2 Mar, 0?9:00/ }).waitFor();
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toMatch(/^Tue 2 Mar, 0?9:00/);
  await page.keyboard.press('Enter');
  await picker.waitFor({ state: 'detached' });
  await expect.poll(() => calls).toEqual(['placements move']);
  await chipsOf(page, /^Ada Berg, Tue 2 Mar/)
    .first()
    .waitFor();
});

test('weeks can be narrow, so that a season is seen at once; that is remembered', async () => {
  const { page } = await openBoard();
  const columns = () =>
    page
      .getByRole('columnheader', { name: /^Mon 15/ })
      .first()
      .evaluate((element) => element.clientWidth);
  const wide = await columns();
  await page.getByRole('switch', { name: 'Narrow weeks' }).click();
  await expect.poll(columns).toBeLessThan(wide);
  await page.reload();
  await page.getByRole('switch', { name: 'Narrow weeks', checked: true }).waitFor();
});

test('a moved one says how far and why', async () => {
  const { page, board } = await openBoard();
  const lane = board().lanes[0]!;
  const moved = lane.placements.find(({ why }) => why?.code === 'moved')!;
  const chip = page.locator(`[data-board-grid] [data-chip="${moved.id}"]`);
  await chip.getByText('+1 day', { exact: true }).waitFor();
  await chip.click();
  await page
    .getByRole('dialog')
    .getByText(/The wish, Mon .*, was not free: taken by Hugo/)
    .waitFor();
});

test('a search that goes on is met by whoever comes, shows how good the plan is, and can be taken as it is', async () => {
  const { page, calls } = await openBoard({ ...madeBoard(cycle, { lanes: 4, weeks: 4 }), run: aRun('running', 0.003) });
  const panel = page.getByRole('region', { name: 'Searching for the best plan' });
  await panel.getByText(/at most 0\.3% from the best there can be/).waitFor();
  await expect.poll(() => panel.getByText(/the best there is, proven/).count()).toBe(2);
  await expectSound(page);
  await panel.getByRole('button', { name: 'Take the best so far' }).click();
  await page.getByText('You took the best plan so far.').waitFor();
  await expect.poll(() => calls).toEqual(['runs stop']);
});

test('on a phone, without dragging: from the tray, and from a chip', async () => {
  const { page, board, calls } = await openBoard(madeBoard(cycle, { lanes: 12, weeks: WEEKS }), LOOKS['phone']);
  await page.getByRole('button', { name: 'Place it…' }).first().click();
  const picker = page.getByRole('dialog', { name: /^Place Ada Berg/ });
  await picker
    .getByRole('button', { name: /fits the client$/ })
    .first()
    .click();
  await expect.poll(() => calls).toEqual(['placements move']);
  // What was done is said over the list; out of the way with it.
  await page.locator('.mantine-Notification-root').getByRole('button', { name: 'Close' }).click();
  const other = board().lanes[1]!.placements[0]!;
  await page.locator(`button[data-chip="${other.id}"]`).click();
  const sheet = page.getByRole('dialog', { name: 'Bo Winter' });
  await sheet.getByRole('button', { name: 'Drop' }).click();
  await expect.poll(() => calls).toEqual(['placements move', 'placements drop']);
  await page.locator(`button[data-chip="${other.id}"][data-status="dropped"]`).waitFor();
});
