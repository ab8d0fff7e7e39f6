import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createPublicPractice } from './public-practice.ts';
import { dayButton, DESKTOP, expectSound, inviteVisitors, PHONE, timeButton, type Visitors } from './visitors.ts';

let all: Visitors;
beforeAll(async () => {
  all = await inviteVisitors();
  await createPublicPractice(all.db, { slug: 'maren' });
});
afterEach(() => all.leave());
afterAll(() => all.stop());

describe('booking as a visitor', () => {
  it.each([
    { device: 'desk', viewport: DESKTOP, time: '10:00', ends: '11:00' },
    { device: 'phone', viewport: PHONE, time: '14:00', ends: '15:00' },
  ])('from the front page to the confirmation, at a $device', async ({ device, viewport, time, ends }) => {
    const page = await all.visit('/', { viewport });
    await page.getByRole('heading', { name: 'Maren Holt' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/maren');
    await expectSound(page);
    await page.getByRole('link', { name: /Deep session.*1 h \/ 1 h 30 min.*150/ }).click();

    // The next free day is selected at once; the notice of twelve hours closes today's morning and noon.
    await dayButton(page, '2027-03-02').waitFor();
    await page.locator('[role=gridcell][aria-selected=true] [data-free]').waitFor();
    await expectSound(page);
    await dayButton(page, '2027-03-04').click();
    await page.getByRole('heading', { name: 'Thursday 4 March' }).waitFor();
    await expectSound(page);
    await timeButton(page, time).click();
    await page.getByRole('heading', { name: 'Your details' }).waitFor();
    await expectSound(page);
    await expect.poll(() => page.locator('.bar-book').innerText()).toContain('150');
    await expect
      .poll(() => page.locator('.bar-book').innerText())
      .toContain(`You can move or cancel it yourself until Wed 3 March, ${time}.`);

    await page.getByRole('button', { name: 'Book this time' }).click();
    await page.getByText('Please enter your name.').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('name');
    await expectSound(page);
    await page.getByLabel('Name').fill('Ada Tremblay');
    await page.getByLabel('Mail address').fill(`ada-${device}@example.com`);
    await page.getByLabel('Anything Maren Holt should know?').fill('I take the stairs.');
    await page.getByRole('button', { name: 'Book this time' }).dblclick();

    await page.getByRole('heading', { name: 'You’re booked' }).waitFor();
    await expectSound(page);
    for (const words of [`Thu 4 March, ${time}–${ends}`, 'Toronto time', '12 Elm Street, Toronto', 'Bring something to write with.'])
      await expect.poll(() => page.getByRole('main').innerText()).toContain(words);
    const google = await page.getByRole('link', { name: 'Google' }).getAttribute('href');
    expect(new URL(google ?? '').searchParams.get('dates')).toMatch(/^20270304T\d{6}Z\/20270304T\d{6}Z$/);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Calendar file' }).click()]);
    expect(file.suggestedFilename()).toBe('deep-session.ics');
    const booked = await all.db.selectFrom('bookings').select('id').where('clientEmail', '=', `ada-${device}@example.com`).execute();
    expect(booked).toHaveLength(1);

    await page.reload();
    await page.getByText(`Thu 4 March, ${time}–${ends}`).waitFor();
  });

  it('asks for a number where the coach will call, and takes the currency chosen', async () => {
    const page = await all.visit('/maren/phone-check-in?day=2027-03-05');
    await timeButton(page, '09:00').click();
    await page.getByLabel('Name').fill('Ada Tremblay');
    await page.getByLabel('Mail address').fill('ada@example.com');
    await page.locator('.segment', { hasText: '5,000' }).click();
    await page.getByRole('button', { name: 'Book this time' }).click();
    await page.getByText('Please enter a number you can be called on').waitFor();
    await expectSound(page);
    await page.getByLabel('Phone number').fill('+1 416 555 0100');
    await page.getByRole('button', { name: 'Book this time' }).click();
    await page.getByRole('heading', { name: 'You’re booked' }).waitFor();
    await expect.poll(() => page.getByRole('main').innerText()).toContain('¥5,000');
  });

  it('keeps what is picked in the address: back goes one question back, a reload loses nothing', async () => {
    const page = await all.visit('/maren/first-conversation', { viewport: PHONE });
    await dayButton(page, '2027-03-08').click();
    await timeButton(page, '11:00').click();
    await page.getByLabel('Name').fill('Ada');
    await page.reload();
    await page.getByText('Mon 8 March, 11:00–11:30').waitFor();
    await expect.poll(() => page.getByLabel('Name').inputValue()).toBe('Ada');
    await page.goBack();
    await timeButton(page, '11:30').waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'See times' }).waitFor();
  });
});
