import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClientsPractice, expectSound, LOOKS, openClientsPractice, saved } from './clients-practice.ts';

const MANY = 400;
const number = (index: number) => String(index).padStart(3, '0');

let practice: ClientsPractice;
beforeAll(async () => {
  practice = await openClientsPractice();
  const lines = Array.from({ length: MANY }, (_, index) =>
    [
      `Client ${number(index)}`,
      `client.${number(index)}@example.com`,
      index % 100 === 7 ? '"evening, online"' : '',
      index % 50 === 1 ? 'yes' : '',
      index % 20 === 3 ? 'paused' : '',
    ].join(','),
  );
  await practice.bringClients(['Name,Email,Tags,VIP,Client state', ...lines].join('\n'));
  const missing = await practice.find('Client 042');
  for (const days of [5, 12, 19]) await practice.past(missing.id, days, 'no_show');
  await practice.book((await practice.find('Client 300')).id, 3);
});
afterAll(() => practice.stop());

const row = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const isPhone = (page: Page) => page.viewportSize()!.width < 500;

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
}

describe.each(Object.entries(LOOKS))('the list, %s', (_, look) => {
  test('scrolls through hundreds of clients, of which only those in sight are there', async () => {
    const page = await practice.open('/app/clients', look);
    await page.getByText(`${MANY} clients`).waitFor();
    await row(page, 'Client 000').waitFor();
    expect(await page.getByRole('link', { name: /^Client \d/ }).count()).toBeLessThan(60);
    await expectSound(page);
    await row(page, 'Client 000').focus();
    await page.keyboard.press('End');
    await row(page, 'Client 399').waitFor();
    await page.locator('a:focus', { hasText: 'Client 399' }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.locator('a:focus', { hasText: 'Client 398' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Client 398' }).waitFor();
    await page.goBack();
    await row(page, 'Client 398').waitFor();
    await page.context().close();
  });

  test('is searched, filtered and sorted, all of it in the address; back goes back', async () => {
    const page = await practice.open('/app/clients', look);
    await page.getByText(`${MANY} clients`).waitFor();
    if (isPhone(page)) await page.getByRole('button', { name: 'Filters' }).click();
    await choose(page, 'State', 'Paused');
    await page.getByText('20 clients').waitFor();
    await choose(page, 'State', 'Paused');
    await page.getByText(`${MANY} clients`).waitFor();
    await choose(page, 'Tag', 'evening');
    await page.getByText('4 clients').waitFor();
    await expectSound(page);
    await page.getByRole('searchbox').fill('client 107');
    await page.getByText('1 client', { exact: true }).waitFor();
    await expect.poll(() => Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ tag: 'evening', search: 'client 107' });
    await page.reload();
    await row(page, 'Client 107').click();
    await page.getByRole('heading', { level: 1, name: 'Client 107' }).waitFor();
    await page.goBack();
    await page.getByText('1 client', { exact: true }).waitFor();
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('client 107');
    await page.getByRole('searchbox').fill('nobody at all');
    await page.getByText('Nobody fits').waitFor();
    await page.getByRole('button', { name: 'Clear' }).last().click();
    await page.getByText(`${MANY} clients`).waitFor();
    if (isPhone(page)) await page.getByRole('button', { name: 'Filters' }).click();
    await choose(page, 'Sort by', 'Next session');
    await page
      .getByRole('link', { name: /^Client \d/ })
      .first()
      .filter({ hasText: 'Client 300' })
      .waitFor();
    await page.context().close();
  });

  test('finds who has the badge, and says why', async () => {
    const page = await practice.open('/app/clients?flagged=true', look);
    await page.getByText('1 client', { exact: true }).waitFor();
    await page.getByText('3 no-shows').waitFor();
    await row(page, 'Client 042').click();
    await page.getByText('3 no-shows in 90 days').waitFor();
    await page.context().close();
  });
});

test('the arrow goes from the search into the list, and the heads of the table sort it', async () => {
  const page = await practice.open('/app/clients');
  await row(page, 'Client 000').waitFor();
  await page.getByRole('searchbox').press('ArrowDown');
  await page.locator('a:focus', { hasText: 'Client 000' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.locator('a:focus', { hasText: 'Client 001' }).waitFor();
  await page.getByRole('button', { name: 'Sessions' }).click();
  await page.locator('th[aria-sort=descending]', { hasText: 'Sessions' }).waitFor();
  await page
    .getByRole('link', { name: /^Client \d/ })
    .first()
    .filter({ hasText: 'Client 042' })
    .waitFor();
  await expect.poll(() => new URL(page.url()).search).toBe('?sort=bookings');
});

describe.each(Object.entries(LOOKS))('a profile, %s', (name, look) => {
  test('shows the person, what comes, what was; a session opens its booking', async () => {
    await practice.bringClients(
      `Name,Email,Phone,Time zone,Client since,Tags,Notes,VIP,Priority\nMei ${name},mei.${name}@example.com,+1 416 555 0101,Asia/Tokyo,2024-09-02,evening,Prefers video,yes,1`,
    );
    const { id } = await practice.find(`mei.${name}@example.com`);
    for (const days of [8, 15]) await practice.past(id, days + (name === 'phone' ? 1 : 0), 'completed');
    await practice.book(id, name === 'phone' ? 5 : 4);
    const page = await practice.open(`/app/clients/${id}`, look);
    await page.getByRole('heading', { level: 1, name: `Mei ${name}` }).waitFor();
    for (const text of ['VIP', 'First priority', 'Tokyo', '2 September 2024', 'evening', 'Prefers video']) {
      await page.getByText(text, { exact: true }).waitFor();
    }
    expect(await page.getByRole('link', { name: 'Call' }).getAttribute('href')).toBe('tel:+14165550101');
    expect(await page.getByRole('link', { name: 'Write a mail' }).getAttribute('href')).toBe(`mailto:mei.${name}@example.com`);
    const history = page.getByRole('region', { name: 'History' });
    await history.getByText('Completed').nth(1).waitFor();
    await expect.poll(() => history.getByRole('listitem').count()).toBe(2);
    await expectSound(page);
    await page.getByRole('region', { name: 'Coming up' }).getByRole('button').click();
    const panel = page.getByRole('dialog', { name: 'Session' });
    await panel.getByRole('heading', { name: `Mei ${name}` }).waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Book a session' }).click();
    const dialog = page.getByRole('dialog', { name: 'Book for a client' });
    await expect.poll(() => dialog.getByRole('combobox', { name: 'Search by name or mail' }).inputValue()).toContain(`Mei ${name}`);
    await page.context().close();
  });
});

test('whoever is not there is said not to be', async () => {
  const page = await practice.open('/app/clients/00000000-0000-4000-8000-000000000000');
  await page.getByText('This client is not here').waitFor();
  await expectSound(page);
});

test('the export opens in a spreadsheet with every client and their umlauts', async () => {
  const page = await practice.open('/app/clients');
  const { name, bytes } = await saved(page, () => page.getByRole('button', { name: 'Export' }).click());
  const text = bytes.toString('utf8');
  expect(name).toMatch(/\.csv$/);
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text).toContain('client.399@example.com');
});
