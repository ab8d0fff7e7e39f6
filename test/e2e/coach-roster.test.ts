import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RegularView } from '../../contract/cycles/regulars.ts';
import { regularPattern } from '../factories/regular-pattern.ts';
import { type ClientsPractice, expectSound, LOOKS, openClientsPractice, saved } from './clients-practice.ts';
import { toast } from './toast.ts';

let practice: ClientsPractice;
beforeAll(async () => void (practice = await openClientsPractice()));
afterAll(() => practice.stop());

const regulars = async (search: string) =>
  (await practice.api<{ regulars: RegularView[] }>('GET', practice.own(`/regulars?search=${encodeURIComponent(search)}`))).regulars;

/** A client of this name who is on the roster. */
async function put(name: string, more: Parameters<typeof regularPattern>[1] = {}): Promise<RegularView> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.com`;
  const client = await practice.api<{ id: string }>('POST', practice.own('/clients'), { name, email });
  const [service] = await practice.api<{ id: string }[]>('GET', practice.own('/services'));
  return practice.api('POST', practice.own('/regulars'), { ...regularPattern({ serviceId: service!.id }, more), clientId: client.id });
}

describe.each(Object.entries(LOOKS))('%s', (look, options) => {
  test('an empty roster offers the next step: clients, with the pattern they keep', async () => {
    for (const { id } of await regulars('')) await practice.api('DELETE', practice.own(`/regulars/${id}`));
    await practice.bringClients(`Name,Email\nKeeps ${look},keeps.${look}@example.com\nNew ${look},new.${look}@example.com`);
    const { id } = await practice.find(`keeps.${look}@example.com`);
    for (const daysAgo of [2, 9, 16]) await practice.past(id, look === 'phone' ? daysAgo + 3 : daysAgo, 'completed');
    const page = await practice.open('/app/cycles/roster', options);
    await page.getByText('Nobody on the roster yet').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: 'Add clients' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add clients' });
    await dialog.getByRole('searchbox').fill(look);
    await dialog.getByRole('checkbox', { name: `Keeps ${look}` }).check();
    await dialog.getByText('Suggested: Weekly', { exact: false }).waitFor();
    await dialog.getByRole('checkbox', { name: `New ${look}` }).check();
    await dialog.getByText('No sessions yet', { exact: false }).waitFor();
    await expectSound(page);
    await dialog.getByRole('button', { name: 'Add 2 clients' }).click();
    await page.getByText('2 active', { exact: true }).waitFor();
    expect((await regulars(look)).map(({ frequency }) => frequency).toSorted()).toEqual(['monthly', 'weekly']);
    await expectSound(page);
    await page.context().close();
  });

  test('an entry is opened, edited, and its wish is held to its hours', async () => {
    const name = `Edda ${look}`;
    const { id } = await put(name);
    const page = await practice.open('/app/cycles/roster', options);
    await page.getByRole('button', { name: `Open ${name}` }).click();
    const panel = page.getByRole('dialog', { name: 'Regular' });
    await panel.getByText('Not part of a cycle yet.').waitFor();
    await expectSound(page);
    await panel.getByRole('button', { name: 'Edit', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: `Edit ${name}` });
    await dialog.getByRole('switch', { name: 'Any time of day' }).click();
    await dialog.getByLabel('From, range 1').fill('10:30');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('The session must lie wholly in the hours that suit.').waitFor();
    await expectSound(page);
    await dialog.getByLabel('From, range 1').fill('09:00');
    await dialog.getByRole('group', { name: 'Days that suit' }).getByText('Mon', { exact: true }).click();
    await dialog.getByLabel('Notes').fill('By the window');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText(`${name} is saved.`).waitFor();
    const [entry] = (await regulars(name)).filter((one) => one.id === id);
    expect(entry).toMatchObject({
      acceptableHours: [{ startMinute: 540, endMinute: 1020 }],
      acceptableWeekdays: [2, 3, 4, 5, 6, 7],
      notes: 'By the window',
    });
    await page.context().close();
  });

  test('pausing is one click, and so is taking it back', async () => {
    const name = `Paul ${look}`;
    await put(name);
    const page = await practice.open(`/app/cycles/roster?search=${encodeURIComponent(name)}`, options);
    await page.getByRole('button', { name: `Pause ${name}` }).click();
    const paused = await toast(page, `${name} is paused.`);
    await paused.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: `Pause ${name}` }).waitFor();
    // Paused and taken back: two changes of what was made.
    await expect.poll(async () => regulars(name), { timeout: 30_000 }).toMatchObject([{ status: 'active', version: 3 }]);
    await page.getByRole('button', { name: `More for ${name}` }).click();
    await page.getByRole('menuitem', { name: 'Make inactive' }).click();
    await page.getByRole('button', { name: `Reactivate ${name}` }).waitFor();
    // The row may be drawn anew before the menu has faded out.
    await page.locator('[role=menu]').waitFor({ state: 'hidden' });
    await expectSound(page);
    await page.context().close();
  });

  test('a file is checked, imported and reported; the roster goes out as a file too', async () => {
    const file = [
      'Name,Email,How often,Day,Time,Favourite colour',
      `Ines ${look},ines.${look}@example.com,every 2 weeks,Tue,9.30 am,blue`,
      `Odd ${look},odd.${look}@example.com,often,Tue,10,red`,
    ].join('\r\n');
    const page = await practice.open('/app/cycles/roster/import', options);
    await page.getByRole('heading', { name: 'Import a roster' }).waitFor();
    await page.locator('input[type=file]').setInputFiles({ name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
    await page.getByText('“often” is not how often somebody comes.', { exact: false }).waitFor();
    await page.getByText('Left out: Favourite colour.').waitFor();
    await expectSound(page);
    await page.getByRole('radio', { name: 'Leave them out and import the others' }).click();
    await page.getByRole('button', { name: 'Import 1 regular' }).click();
    await page.getByRole('heading', { name: 'roster.csv is imported' }).waitFor();
    expect(await regulars(`ines.${look}`)).toMatchObject([{ frequency: 'biweekly', weekday: 2, minute: 570 }]);
    await page.getByRole('link', { name: 'To the roster' }).click();
    const exported = await saved(page, () => page.getByRole('button', { name: 'Export' }).click());
    expect(exported.bytes.toString('utf8')).toContain(`ines.${look}@example.com`);
    await page.context().close();
  });

  test('a client’s page says whether they are a regular, and makes them one', async () => {
    await practice.bringClients(`Name,Email\nCora ${look},cora.${look}@example.com`);
    const { id } = await practice.find(`cora.${look}@example.com`);
    const page = await practice.open(`/app/clients/${id}`, options);
    const card = page.getByRole('region', { name: 'Regular' });
    await card.getByText('Not on the roster.').waitFor();
    await card.getByRole('button', { name: 'Put on the roster' }).click();
    const dialog = page.getByRole('dialog', { name: `Put Cora ${look} on the roster` });
    await dialog.getByRole('button', { name: 'Put on the roster' }).click();
    await card.getByText('Any day, any time').waitFor();
    await expectSound(page);
    expect(await regulars(`cora.${look}`)).toMatchObject([{ frequency: 'monthly', status: 'active' }]);
    await page.context().close();
  });
});
