import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createPublicPractice } from './public-practice.ts';
import { dayButton, expectSound, inviteVisitors, timeButton, type Visitors } from './visitors.ts';

let all: Visitors;
beforeAll(async () => {
  all = await inviteVisitors();
  await createPublicPractice(all.db, { slug: 'maren' });
  await createPublicPractice(all.db, { slug: 'every-day', weekdays: [1, 2, 3, 4, 5, 6, 7], rules: { windowDays: 120 } });
  await createPublicPractice(all.db, { slug: 'far-ahead', rules: { noticeMinutes: 45 * 24 * 60 } });
});
afterEach(() => all.leave());
afterAll(() => all.stop());

it.each([
  { width: 320, height: 640 },
  { width: 760, height: 1000 },
  { width: 3840, height: 2160 },
])('fits $width px without scrolling sideways', async (viewport) => {
  const page = await all.visit('/', { viewport });
  await page.getByRole('heading', { name: 'Who would you like to see?' }).waitFor();
  await expectSound(page);
  await page.goto('/maren');
  await page.getByRole('link', { name: /Phone check-in/ }).waitFor();
  await expectSound(page);
  await page.goto('/maren/phone-check-in');
  await page.locator('[role=gridcell][aria-selected=true] [data-free]').waitFor();
  await expectSound(page);
  await dayButton(page, '2027-03-04').click();
  await timeButton(page, '17:30').click();
  await page.getByRole('button', { name: 'Book this time' }).click();
  await page.getByText('Please enter your name.').waitFor();
  await expectSound(page);
});

it('shows the viewer’s own days and hours over three changes of clocks', async () => {
  const page = await all.visit('/every-day/first-conversation?day=2027-03-13', { timezoneId: 'Pacific/Auckland' });
  const first = page.locator('.slot').first();
  const firstOn = async (day: string) => {
    await page.goto(`/every-day/first-conversation?day=${day}`);
    await first.waitFor();
    return first.innerText();
  };
  // Toronto opens at 09:00: in Auckland at 03:00, from Toronto's change on at 02:00, from Auckland's on at 01:00.
  expect(await firstOn('2027-03-13')).toBe('03:00');
  expect(await firstOn('2027-03-16')).toBe('02:00');
  expect(await firstOn('2027-04-06')).toBe('01:00');
  // On 4 April Auckland has the hour from 02:00 twice, and both can be told apart.
  expect(await firstOn('2027-04-04')).toBe('02:00');
  await expect
    .poll(async () => (await page.locator('.slot').allInnerTexts()).slice(0, 5))
    .toEqual(['02:00', '02:30', '02:00 (after the clocks go back)', '02:30 (after the clocks go back)', '03:00']);
  await expectSound(page);
  await page.locator('.slot').nth(2).click();
  await page.getByLabel('Name').fill('Aroha');
  await page.getByLabel('Mail address').fill('aroha@example.com');
  await page.getByRole('button', { name: 'Book this time' }).click();
  await page.getByRole('heading', { name: 'You’re booked' }).waitFor();
  await expect.poll(() => page.getByRole('main').innerText()).toContain('Toronto time — Sun 4 April, 02:00 for you');
  await expect.poll(() => page.getByRole('main').innerText()).toContain('Sat 3 April, 10:00–10:30');
});

it('opens at the next free day, and leads to it from an empty month', async () => {
  const page = await all.visit('/far-ahead/first-conversation');
  await page.getByRole('heading', { name: 'April 2027' }).waitFor();
  await page.getByRole('heading', { name: 'Thursday 15 April' }).waitFor();
  await page.getByRole('button', { name: 'Month before' }).click();
  await page.getByText('Nothing is free in March 2027.').waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: 'Next free day: Thu 15 April' }).click();
  await page.getByRole('heading', { name: 'Thursday 15 April' }).waitFor();
});

it('has a sentence for what is not there and for what can’t be loaded', async () => {
  const page = await all.visit('/nobody');
  await page.getByRole('heading', { name: 'There is no page here' }).waitFor();
  await expectSound(page);
  await page.goto('/maren/nothing');
  await page.getByRole('heading', { name: 'There is no page here' }).waitFor();
  const coachAsked = /\/api\/v1\/coaches\/maren(\?|$)/;
  await page.route(coachAsked, (route) => route.abort());
  await page.goto('/maren');
  await page.getByText('This could not be loaded').waitFor();
  await expectSound(page);
  await page.unroute(coachAsked);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'Maren Holt' }).waitFor();
});

it('remembers dark or light when chosen by hand', async () => {
  const page = await all.visit('/maren', { colorScheme: 'light' });
  await page.getByRole('button', { name: 'Switch to dark' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Switch to light' }).waitFor();
});

/** What the built pages are made of. */
type Manifest = Record<string, { readonly file: string; readonly imports?: string[]; readonly dynamicImports?: string[] }>;

/**
 * Pages that are loaded when somebody comes to them, and what only pages with a coach load. Nobody needs all of them: who answers to their
 * dates does not book beside it. So what is weighed is what one page can load in all, the parts that come later (the live connection) included;
 * whatever is not named here counts for every page.
 */
const PARTS = {
  account: 'public/pages/me-page.tsx',
  details: 'public/pages/my-details-page.tsx',
  portal: 'public/pages/portal-page.tsx',
  season: 'public/season/season-banner.tsx',
  packages: 'public/pages/my-packages-page.tsx',
  credits: 'public/credits/credit-head.tsx',
  cost: 'public/credits/credit-note.tsx',
  usedMonth: 'public/credits/used-month.tsx',
  questions: 'public/form/booking-questions.tsx',
  form: 'public/form/own-form.tsx',
  repeat: 'public/booking/repeat/repeat-step.tsx',
  taken: 'public/waitlist/taken/taken-times.tsx',
  join: 'public/pages/join-page.tsx',
  waitlist: 'public/pages/waitlist-page.tsx',
} as const;

it.each<[string, readonly (keyof typeof PARTS)[]]>([
  [
    'The booker, from the front page to the booking’s own',
    ['season', 'credits', 'cost', 'usedMonth', 'questions', 'form', 'repeat', 'taken'],
  ],
  ['Joining a waitlist', ['join']],
  ['The own place on a waitlist, and the booking that comes of it', ['waitlist', 'cost', 'form']],
  ['The portal', ['portal']],
  ['The account', ['account', 'details', 'packages']],
])('%s weighs less than 150 kB of script, zipped', async (_, own) => {
  const folder = process.env['TEST_WEB_FOLDER'] ?? 'dist/web';
  const manifest = JSON.parse(await readFile(path.join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
  const foreign = new Set<string>(Object.values(PARTS).filter((part) => !own.some((name) => PARTS[name] === part)));
  const wanted = ['public.html'];
  for (const name of wanted) {
    const { imports = [], dynamicImports = [] } = manifest[name]!;
    for (const next of [...imports, ...dynamicImports]) if (!wanted.includes(next) && !foreign.has(next)) wanted.push(next);
  }
  // A part that was renamed would be weighed nowhere.
  for (const part of Object.values(PARTS)) expect(manifest).toHaveProperty([part]);
  const files = new Set(wanted.map((name) => manifest[name]!.file));
  const sizes = await Promise.all([...files].map(async (file) => gzipSync(await readFile(path.join(folder, file))).length));
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(150_000);
});
