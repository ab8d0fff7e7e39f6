import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createPublicPractice } from './public-practice.ts';
import { dayButton, inviteVisitors, timeButton, type Visitors } from './visitors.ts';

let all: Visitors;
beforeAll(async () => {
  all = await inviteVisitors();
  await createPublicPractice(all.db);
});
afterEach(() => all.leave());
afterAll(() => all.stop());

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-date') ?? document.activeElement?.textContent);

/** Tabs on until the focus is there. */
async function tabTo(page: Page, there: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const at = (await focused(page)) ?? '';
    if (typeof there === 'string' ? at === there : there.test(at)) return;
  }
  throw new Error(`Tab never reached ${there}; the focus is at ${await focused(page)}`);
}

it('books without a mouse', async () => {
  const page = await all.visit('/maren');
  await page.getByRole('heading', { name: 'Maren Holt' }).waitFor();
  await tabTo(page, /^First conversation/);
  await page.keyboard.press('Enter');
  await page.locator('[role=gridcell][aria-selected=true] [data-free]').waitFor();

  // One day can be tabbed to: the selected one. Arrows lead on from there.
  await tabTo(page, '2027-03-02');
  const steps = [
    ['ArrowRight', '2027-03-03'],
    ['ArrowDown', '2027-03-10'],
    ['Home', '2027-03-08'],
    ['End', '2027-03-14'],
    ['ArrowUp', '2027-03-07'],
    ['PageDown', '2027-04-07'],
    ['ArrowLeft', '2027-04-06'],
    ['PageUp', '2027-03-06'],
    ['PageUp', '2027-03-06'],
    ['ArrowDown', '2027-03-13'],
    ['ArrowLeft', '2027-03-12'],
  ] as const;
  for (const [key, day] of steps) {
    await page.keyboard.press(key);
    await expect.poll(() => focused(page), { message: key }).toBe(day);
  }
  await dayButton(page, '2027-03-12').and(page.locator('[data-free]')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Friday 12 March' }).waitFor();
  await timeButton(page, '10:30').waitFor();
  await tabTo(page, '10:30');
  await page.keyboard.press('Enter');

  // The focus goes along to the next question.
  await page.getByRole('heading', { name: 'Your details' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Your details');
  // Past the way to a second time; which of the things beside it are offered is loaded apart.
  await page.getByRole('button', { name: 'Add another time' }).waitFor();
  await tabTo(page, 'Add another time');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ada Tremblay');
  await page.keyboard.press('Tab');
  await page.keyboard.type('ada@example.com');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'You’re booked' }).waitFor();
  await expect.poll(() => focused(page)).toBe('You’re booked');
  await expect.poll(() => page.getByRole('main').innerText()).toContain('Fri 12 March, 10:30–11:00');
});

it('finds a time zone by typing a city', async () => {
  const page = await all.visit('/maren/first-conversation?day=2027-03-02');
  await timeButton(page, '10:00').waitFor();
  await page.getByRole('button', { name: 'Change' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type('lisbo');
  await page.getByRole('option', { name: /Lisbon/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Shown in Lisbon time').waitFor();
  await timeButton(page, '15:00').waitFor();
});
