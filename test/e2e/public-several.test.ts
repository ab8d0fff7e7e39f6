import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createPublicPractice } from './public-practice.ts';
import { bookElsewhere, dayButton, expectSound, fillIn, inviteVisitors, PHONE, startsOf, timeButton, type Visitors } from './visitors.ts';

let all: Visitors;
beforeAll(async () => {
  all = await inviteVisitors();
  await createPublicPractice(all.db, { rules: { mostAtOnce: 3 } });
  await createPublicPractice(all.db, { slug: 'rivals', rules: { mostAtOnce: 3 } });
  await createPublicPractice(all.db, { slug: 'spare', rules: { backupSlots: true } });
});
afterEach(() => all.leave());
afterAll(() => all.stop());

it('takes several times in one step: one confirmation, one calendar file', async () => {
  const page = await all.visit('/maren/deep-session?day=2027-03-04', { viewport: PHONE });
  await timeButton(page, '10:00').click();
  await page.getByRole('button', { name: 'Add another time' }).click();
  await page.getByRole('heading', { name: 'Add another time' }).waitFor();
  await dayButton(page, '2027-03-04').click();
  // What would lie on the chosen one is not offered.
  await timeButton(page, '11:00').waitFor();
  expect(await timeButton(page, '10:30').count()).toBe(0);
  await expectSound(page);
  await timeButton(page, '11:00').click();
  await page.getByRole('heading', { name: '2 times in one booking' }).waitFor();
  await page.getByRole('button', { name: 'Add another time' }).click();
  await dayButton(page, '2027-03-09').click();
  await timeButton(page, '14:00').click();
  await page.getByRole('heading', { name: '3 times in one booking' }).waitFor();
  await expectSound(page);
  // No more than the rule allows; one less, and there is room again.
  await expect.poll(() => page.getByRole('button', { name: 'Add another time' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Remove Thu 4 March, 11:00' }).click();
  await page.getByRole('heading', { name: '2 times in one booking' }).waitFor();
  await page.getByRole('button', { name: 'Add another time' }).waitFor();
  await page.getByText('CA$300 in all').or(page.getByText('$300 in all')).first().waitFor();
  await fillIn(page, 'several@example.com');
  await page.reload();
  await page.getByRole('button', { name: 'Book 2 sessions' }).click();
  await page.getByRole('heading', { name: 'You’re booked: 2 sessions' }).waitFor();
  await page.getByText('Tue 9 March, 14:00–15:00').waitFor();
  await expectSound(page);
  expect(await startsOf(all, 'several@example.com')).toEqual(['2027-03-04T15:00:00.000Z', '2027-03-09T19:00:00.000Z']);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'One calendar file with all' }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  expect(text.match(/^DTSTART:\d{8}T\d{6}Z/gm)).toEqual(['DTSTART:20270304T150000Z', 'DTSTART:20270309T190000Z']);
  await page.getByRole('link', { name: 'Open Tue 9 March' }).click();
  await page.getByRole('heading', { name: 'Your booking' }).waitFor();
});

it('names the one that is taken and what is near, keeps the others, and books all once it is settled', async () => {
  const page = await all.visit('/rivals/deep-session');
  // Deaf to what others do, as on a bad line.
  await page.routeWebSocket('**/live/**', (socket) => socket.close());
  await page.goto('/rivals/deep-session?day=2027-03-03&at=2027-03-03T15:00:00.000Z&more=2027-03-05T15:00:00.000Z');
  await page.getByRole('heading', { name: '2 times in one booking' }).waitFor();
  await fillIn(page, 'loses@example.com');
  await bookElsewhere(all, 'rivals', '2027-03-05T15:00:00Z');
  await page.getByRole('button', { name: 'Book 2 sessions' }).click();
  await page.getByText('Somebody else has taken one of these times.').waitFor();
  await page.getByText('taken meanwhile').waitFor();
  expect(await startsOf(all, 'loses@example.com')).toEqual([]);
  await expectSound(page);
  await page.getByRole('list', { name: 'Instead of Fri 5 March, 10:00' }).getByRole('button', { name: 'Fri 5 March, 11:00' }).click();
  await page.getByText('taken meanwhile').waitFor({ state: 'detached' });
  await expect.poll(() => page.getByLabel('Name').inputValue()).toBe('Ada Tremblay');
  await page.getByRole('button', { name: 'Book 2 sessions' }).click();
  await page.getByRole('heading', { name: 'You’re booked: 2 sessions' }).waitFor();
  expect(await startsOf(all, 'loses@example.com')).toEqual(['2027-03-03T15:00:00.000Z', '2027-03-05T16:00:00.000Z']);
});

it('asks for a second choice in passing, keeps it and shows it', async () => {
  const page = await all.visit('/spare/deep-session?day=2027-03-04');
  await timeButton(page, '10:00').click();
  await page.getByRole('heading', { name: /A second choice, in case this has to be cancelled/ }).waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: 'Choose a second time' }).click();
  await page.getByRole('heading', { name: 'A second choice' }).waitFor();
  await dayButton(page, '2027-03-10').click();
  await expectSound(page);
  await timeButton(page, '13:00').click();
  await page.getByText('Wed 10 March, 13:00–14:00').waitFor();
  await fillIn(page, 'spare@example.com');
  await page.getByRole('button', { name: 'Book this time' }).click();
  await page.getByRole('heading', { name: 'You’re booked' }).waitFor();
  await expect.poll(() => page.getByRole('main').innerText()).toMatch(/Second choice[^]*Wed 10 March, 13:00–14:00/);
  await expectSound(page);
});
