import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClientsPractice, expectSound, LOOKS, openClientsPractice, saved } from './clients-practice.ts';

let practice: ClientsPractice;
beforeAll(async () => void (practice = await openClientsPractice()));
afterAll(() => practice.stop());

const profile = async (email: string, look = {}): Promise<Page> => {
  const { id } = await practice.find(email);
  const page = await practice.open(`/app/clients/${id}`, look);
  await page.getByRole('button', { name: 'Edit' }).waitFor();
  return page;
};

async function more(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

describe.each(Object.entries(LOOKS))('%s', (name, look) => {
  test('somebody is added; an address that is known is said at its field', async () => {
    const page = await practice.open('/app/clients', look);
    await page.getByRole('button', { name: 'Add a client' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Add a client' });
    await dialog.getByLabel('Name').fill(`Ada ${name}`);
    await dialog.getByLabel('Mail address').fill(`ada.${name}@example.com`);
    await dialog.getByRole('switch', { name: /^VIP/ }).check();
    await expect.poll(() => dialog.getByRole('switch', { name: /^Connected/ }).isChecked()).toBe(true);
    await dialog.getByRole('button', { name: 'More details' }).click();
    await expectSound(page);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText(`Ada ${name} is added.`).waitFor();
    expect(await practice.find(`ada.${name}@example.com`)).toMatchObject({ vip: true, connected: true, state: 'active' });
    await page.getByRole('button', { name: 'Add a client' }).first().click();
    await dialog.getByLabel('Name').fill('Somebody else');
    await dialog.getByLabel('Mail address').fill(`ada.${name}@example.com`);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.getByText(/Another client has this address already/).waitFor();
    await page.context().close();
  });

  test('of two edits in two browsers, the later is told, loses nothing, and overwrites nothing', async () => {
    await practice.bringClients(`Name,Email,Notes\nJonas ${name},jonas.${name}@example.com,Old notes`);
    const [first, second] = await Promise.all([profile(`jonas.${name}@example.com`, look), profile(`jonas.${name}@example.com`, look)]);
    for (const page of [first, second]) await page.getByRole('button', { name: 'Edit' }).click();
    const [one, two] = [first, second].map((page) => page.getByRole('dialog', { name: `Edit Jonas ${name}` }));
    await one!.getByLabel('Notes').fill('Notes of the first');
    await two!.getByRole('textbox', { name: 'Name' }).fill(`Jonas Keller ${name}`);
    await two!.getByRole('combobox', { name: 'Tags' }).fill('evening');
    await second.keyboard.press('Enter');
    await one!.getByRole('button', { name: 'Save' }).click();
    await first.getByText(`Jonas ${name} is saved.`).waitFor();
    await two!.getByRole('button', { name: 'Save' }).click();
    await two!.getByText(/Maren Voss changed notes on .+, while you were writing/).waitFor();
    await expect.poll(() => two!.getByRole('textbox', { name: 'Name' }).inputValue()).toBe(`Jonas Keller ${name}`);
    await expectSound(second);
    await two!.getByRole('button', { name: 'Put mine into the newer version' }).click();
    await two!.getByText('Your changes now stand in the newer version', { exact: false }).waitFor();
    await expect.poll(() => two!.getByLabel('Notes').inputValue()).toBe('Notes of the first');
    await two!.getByRole('button', { name: 'Save' }).click();
    await second.getByText(`Jonas Keller ${name} is saved.`).waitFor();
    const { id } = await practice.find(`jonas.${name}@example.com`);
    expect(await practice.show(id)).toMatchObject({ name: `Jonas Keller ${name}`, notes: 'Notes of the first', tags: ['evening'] });
    await Promise.all([first, second].map((page) => page.context().close()));
  });

  test('two records become one: chosen field by field, with the sessions of both', async () => {
    await practice.bringClients(
      `Name,Email,Phone,Tags,VIP\nPriya ${name},priya.${name}@example.com,,evening,\nPriya R. ${name},work.${name}@example.com,+1 416 555 0102,online,yes`,
    );
    const other = await practice.find(`work.${name}@example.com`);
    for (const days of [20, 27]) await practice.past(other.id, days + (name === 'phone' ? 1 : 0), 'completed');
    const page = await profile(`priya.${name}@example.com`, look);
    await more(page, 'Merge with another record');
    const dialog = page.getByRole('dialog', { name: 'Merge two records of one person' });
    await dialog.getByRole('searchbox').fill(`work.${name}`);
    await dialog.getByRole('button', { name: `Priya R. ${name}` }).waitFor();
    await expectSound(page);
    await dialog.getByRole('button', { name: `Priya R. ${name}` }).click();
    await dialog.getByText('2 sessions move to this record.', { exact: false }).waitFor();
    await dialog.getByText(`work.${name}@example.com stays known as another address of theirs.`).waitFor();
    await expectSound(page);
    await dialog.getByRole('radio', { name: `The other record: Priya R. ${name}` }).click();
    await dialog.getByRole('button', { name: 'Merge and move 2 sessions' }).click();
    await page.getByText(`The two records are one: Priya R. ${name}.`).waitFor();
    const { id } = await practice.find(`priya.${name}@example.com`);
    expect(await practice.show(id)).toMatchObject({
      name: `Priya R. ${name}`,
      email: `priya.${name}@example.com`,
      otherEmails: [`work.${name}@example.com`],
      phone: '+1 416 555 0102',
      tags: ['evening', 'online'],
      vip: true,
      bookingCount: 2,
    });
    await page.getByRole('region', { name: 'History' }).getByText('Completed').nth(1).waitFor();
    await page.context().close();
  });

  test('all data in one file; then erased for good, by typing the name', async () => {
    await practice.bringClients(`Name,Email\nTom ${name},tom.${name}@example.com`);
    const { id } = await practice.find(`tom.${name}@example.com`);
    await practice.past(id, name === 'phone' ? 34 : 33, 'completed');
    const page = await profile(`tom.${name}@example.com`, look);
    const file = await saved(page, () => more(page, 'Export all data'));
    expect(file.name).toMatch(/\.zip$/);
    expect(file.bytes.subarray(0, 2).toString()).toBe('PK');
    await more(page, 'Erase');
    const dialog = page.getByRole('dialog', { name: `Erase Tom ${name}` });
    await dialog.getByText('1 session in your calendar', { exact: false }).waitFor();
    await expect.poll(() => dialog.getByRole('button', { name: 'Erase for good' }).isDisabled()).toBe(true);
    await expectSound(page);
    await dialog.getByLabel(/to confirm/).fill(`tom  ${name}`);
    await dialog.getByRole('button', { name: 'Erase for good' }).click();
    await page.getByText('The client is erased.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Clients' }).waitFor();
    expect(await practice.show(id)).toMatchObject({ erased: true, bookingCount: 1 });
    await page.goto(`${practice.url}/app/clients/${id}`);
    await page.getByRole('heading', { level: 1, name: 'Erased client' }).waitFor();
    await page.getByText('Completed').first().waitFor();
    expect(await page.getByRole('button', { name: 'Edit' }).count()).toBe(0);
    await expectSound(page);
    await page.context().close();
  });
});

test('nobody is erased while sessions are to come', async () => {
  await practice.bringClients('Name,Email\nZoë Ahead,zoe@example.com');
  await practice.book((await practice.find('zoe@example.com')).id, 6);
  const page = await profile('zoe@example.com');
  await more(page, 'Erase');
  const dialog = page.getByRole('dialog', { name: 'Erase Zoë Ahead' });
  await dialog.getByText('There is 1 session to come.', { exact: false }).waitFor();
  await expect.poll(() => dialog.getByRole('button', { name: 'Erase for good' }).isDisabled()).toBe(true);
});
