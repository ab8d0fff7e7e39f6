import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { ClientView } from '../../contract/clients.ts';
import type { CycleInput, CycleView } from '../../contract/cycles/cycles.ts';
import type { BoardView, PlacementView } from '../../contract/cycles/placements.ts';
import type { RegularInput } from '../../contract/cycles/regulars.ts';
import { DEFAULT_PLACEMENT_SETTINGS } from '../../core/cycles/placement/placement-settings.ts';
import { addDays } from '../../core/time/add-days.ts';
import { isoWeekStart } from '../../core/time/iso-week-start.ts';
import { openPractice, type Practice } from './coach-practice.ts';
import { toast } from './toast.ts';

const NAMES = ['Ada', 'Bo', 'Cem', 'Dora', 'Emil', 'Finn', 'Greta', 'Hugo', 'Ida', 'Jonas', 'Klara'];
const MONTHLY = 'Mia Monthly';
/** A Monday more than a month ahead; eight weeks from there. */
const BEGIN = isoWeekStart(addDays(new Date().toISOString().slice(0, 10), 45));
const WEEKS = 8;

let practice: Practice;
let cycle: CycleView;
let page: Page;
const board = () => practice.api<BoardView>('GET', `/coach/${practice.coachId}/cycles/${cycle.id}/board`);
const visitsOf = async (name: string): Promise<PlacementView[]> =>
  (await board()).lanes
    .find(({ clientName }) => clientName === name)
    ?.placements.toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? '')) ?? [];
const nowOf = async (name: string, id: string) => {
  const visit = (await visitsOf(name)).find((one) => one.id === id);
  return visit && { date: visit.date, minute: visit.minute, pinned: visit.pinned, status: visit.status };
};
const chip = (id: string) => page.locator(`[data-board-grid] [data-chip="${id}"]`);
const isSearching = ({ run }: BoardView) => run?.state === 'waiting' || run?.state === 'running';

async function addRegular(name: string, wishes: Partial<RegularInput>): Promise<void> {
  const { api, coachId } = practice;
  const [service] = await api<{ id: string }[]>('GET', `/coach/${coachId}/services`);
  const email = `${name.toLowerCase().replace(' ', '.')}@example.com`;
  const { id: clientId } = await api<ClientView>('POST', `/coach/${coachId}/clients`, { name, email });
  const regular: RegularInput = {
    serviceId: service!.id,
    durationMinutes: 60,
    frequency: 'weekly',
    weekday: 2,
    minute: 600,
    acceptableWeekdays: [1, 2, 3, 4, 5],
    acceptableHours: [{ startMinute: 540, endMinute: 1020 }],
    priority: 2,
    status: 'active',
    keepUnanswered: false,
    notes: '',
    startedOn: null,
    ...wishes,
  };
  await api('POST', `/coach/${coachId}/regulars`, { ...regular, clientId });
}

beforeAll(async () => {
  practice = await openPractice();
  for (const [index, name] of NAMES.entries())
    await addRegular(name, { weekday: (index % 5) as 1, minute: 540 + 60 * (index % 3), ...(index % 5 === 0 && { weekday: 5 }) });
  await addRegular(MONTHLY, { frequency: 'monthly', weekday: 3, minute: 780, priority: 1 });
  cycle = await practice.api<CycleView>('POST', `/coach/${practice.coachId}/cycles`, {
    name: 'Next season',
    firstDate: BEGIN,
    lastDate: addDays(BEGIN, WEEKS * 7 - 1),
    confirmBy: null,
    opensAt: null,
    automatic: false,
    remindDays: [],
    settings: DEFAULT_PLACEMENT_SETTINGS,
    notes: '',
  } satisfies CycleInput);
  page = await practice.open(`/app/cycles/${cycle.id}?part=plan`, { viewport: { width: 1440, height: 1600 }, reducedMotion: 'reduce' });
});
afterAll(() => practice.stop());

test('an empty plan offers to place the regulars, and then they stand on the board', async () => {
  await page.getByText(`${NAMES.length + 1} regulars to place`).waitFor();
  await page.getByRole('button', { name: 'Place regulars' }).click();
  const grid = page.getByRole('grid');
  await grid.waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: /^Search again/ }).waitFor();
  await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe(String(NAMES.length + 3));
  const { lanes } = await board();
  expect(lanes[0]?.clientName).toBe(MONTHLY);
  const placed = lanes.flatMap(({ placements }) => placements).filter(({ status }) => status === 'planned').length;
  expect(placed).toBeGreaterThan(NAMES.length * (WEEKS - 1));
  await page.getByRole('group', { name: 'How the plan stands' }).getByText(String(placed), { exact: false }).first().waitFor();
});

test('dragged to another week, it is asked which of the free times, and stands there pinned', async () => {
  const [visit] = await visitsOf(MONTHLY);
  const week = addDays(isoWeekStart(visit!.date!), 7);
  await chip(visit!.id).scrollIntoViewIfNeeded();
  const box = (await chip(visit!.id).boundingBox())!;
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 30, box.y + 14, { steps: 4 });
  const target = page.locator(`[data-lit] [data-week="${week}"][data-light=fits]`);
  await target.waitFor();
  const cell = (await target.boundingBox())!;
  await page.mouse.move(cell.x + cell.width / 2, cell.y + cell.height / 2, { steps: 4 });
  await target.and(page.locator('[data-hover]')).waitFor();
  await page.mouse.up();
  const menu = page.getByRole('dialog');
  await menu.getByRole('button').first().click();
  await expect.poll(async () => isoWeekStart((await nowOf(MONTHLY, visit!.id))?.date ?? BEGIN)).toBe(week);
  await expect.poll(async () => (await nowOf(MONTHLY, visit!.id))?.pinned).toBe(true);
  await page.locator(`[data-week="${week}"] [data-chip="${visit!.id}"]`).waitFor();
});

test('moved by keys to another day', async () => {
  const visit = (await visitsOf('Bo'))[1]!;
  await chip(visit.id).focus();
  await page.keyboard.press('m');
  const picker = page.getByRole('dialog', { name: /^Move Bo/ });
  await picker.locator(`[data-day="${visit.date}"]`).waitFor();
  const day = await picker.locator('[data-light=fits]:not([aria-pressed=true])').first().getAttribute('data-day');
  await picker.locator(`[data-day="${day}"]`).focus();
  await page.keyboard.press('Enter');
  await picker.locator(`[data-day="${day}"][aria-pressed=true]`).waitFor();
  await picker
    .getByRole('button', { name: /fits the client$/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await picker.waitFor({ state: 'detached' });
  await expect.poll(async () => (await nowOf('Bo', visit.id))?.date).toBe(day);
});

test('dropped by a key, and brought back as it was', async () => {
  const visit = (await visitsOf('Cem'))[2]!;
  const before = await nowOf('Cem', visit.id);
  await chip(visit.id).focus();
  await page.keyboard.press('Delete');
  const dropped = await toast(page, 'Cem');
  await expect.poll(async () => (await nowOf('Cem', visit.id))?.status).toBe('dropped');
  await dropped.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => nowOf('Cem', visit.id)).toEqual(before);
});

test('another search leaves what is pinned where it is', async () => {
  const visit = (await visitsOf('Dora'))[1]!;
  await chip(visit.id).focus();
  await page.keyboard.press('p');
  await expect.poll(async () => (await nowOf('Dora', visit.id))?.pinned).toBe(true);
  const pins = (all: BoardView) =>
    all.lanes.flatMap(({ placements }) =>
      placements.filter(({ pinned }) => pinned).map(({ id, date, minute }) => `${id} ${date} ${minute}`),
    );
  const before = await board();
  expect(pins(before).length).toBeGreaterThanOrEqual(3);
  await page.getByRole('button', { name: `Search again (keeps ${pins(before).length} dates)` }).click();
  await expect.poll(async () => (await board()).run?.id, { timeout: 60_000 }).not.toBe(before.run?.id);
  await expect.poll(async () => isSearching(await board()), { timeout: 120_000 }).toBe(false);
  const after = await board();
  expect(after.run?.state).not.toBe('failed');
  expect(pins(after).toSorted()).toEqual(pins(before).toSorted());
});
