import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClientsPractice, expectSound, LOOKS, openClientsPractice, saved } from './clients-practice.ts';

let practice: ClientsPractice;
beforeAll(async () => void (practice = await openClientsPractice()));
afterAll(() => practice.stop());

/** As a German Excel writes it: semicolons, its own encoding, a formula somebody left in a cell. */
const excel = (lines: readonly string[]) => ({
  name: 'kunden.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.map((line) => `${line}\r\n`).join(''), 'latin1'),
});

const give = (page: Page, file: { name: string; mimeType: string; buffer: Buffer }) => page.locator('input[type=file]').setInputFiles(file);

describe.each(Object.entries(LOOKS))('%s', (look, options) => {
  test('an Excel file with semicolons, umlauts, formulas and faults is checked, imported and reported line by line', async () => {
    await practice.bringClients(`Name,Email\nKnown ${look},known.${look}@example.com`);
    const page = await practice.open('/app/clients/import', options);
    await page.getByRole('heading', { name: 'The file' }).waitFor();
    await expectSound(page);
    await give(
      page,
      excel([
        'Vorname;Nachname;E-Mail;Notizen;Lieblingsfarbe',
        `Jürgen;Größer;juergen.${look}@example.com;=HYPERLINK("http://example.com");grün`,
        `Zoë;Müller;zoe.${look}@example.com;Kommt gern früh;blau`,
        `Ohne;Adresse;ohne.example.com;;`,
        `Known;${look};known.${look}@example.com;Neue Notiz;`,
        `Zoë;Müller;zoe.${look}@example.com;;`,
      ]),
    );
    await page.getByText('Read as Windows Western, separated by semicolons.').waitFor();
    await expect.poll(() => page.getByRole('combobox', { name: 'First name' }).inputValue()).toBe('Vorname (column 1)');
    await page.getByText('Left out: Lieblingsfarbe.').waitFor();
    for (const count of ['2 new', '1 known, left as it is', '1 repeated', '1 wrong line'])
      await page.getByText(count, { exact: true }).waitFor();
    await page.getByText('“ohne.example.com” is no mail address.').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Import 2 clients' }).isDisabled()).toBe(true);
    await expectSound(page);
    await page.getByRole('radio', { name: 'Update them with what the file says' }).click();
    await page.getByRole('radio', { name: 'Leave them out and import the others' }).click();
    await page.getByRole('button', { name: 'Import 2 new, update 1' }).click();
    await page.getByRole('heading', { name: 'kunden.csv is imported' }).waitFor();
    await expectSound(page);
    await page.getByText('1 wrong line', { exact: true }).click();
    await expect.poll(() => page.getByRole('list', { name: 'Line by line' }).getByRole('listitem').count()).toBe(1);
    const report = await saved(page, () => page.getByRole('button', { name: 'Download the report' }).click());
    expect(report.name).toBe('import-report.csv');
    expect(report.bytes.toString('utf8').split('\r\n').filter(Boolean)).toHaveLength(6);
    const { id } = await practice.find(`juergen.${look}@example.com`);
    expect(await practice.show(id)).toMatchObject({ name: 'Jürgen Größer', notes: '=HYPERLINK("http://example.com")' });
    expect(await practice.show((await practice.find(`known.${look}@example.com`)).id)).toMatchObject({ notes: 'Neue Notiz' });
    const exported = await saved(page, async () => {
      await page.getByRole('link', { name: 'To the clients' }).click();
      await page.getByRole('button', { name: 'Export' }).click();
    });
    expect(exported.bytes.toString('utf8')).not.toMatch(/(^|[,;"])=HYPERLINK/m);
    await page.context().close();
  });
});

test('columns nobody could guess are chosen, and the file is read again', async () => {
  const page = await practice.open('/app/clients/import');
  await give(page, excel(['Wer;Wohin damit', 'Anna Berg;anna@example.com']));
  await page.getByText('Choose the columns of name and mail address above', { exact: false }).waitFor();
  await expectSound(page);
  for (const [field, column] of [
    ['Mail address', 'Wohin damit (column 2)'],
    ['Name', 'Wer (column 1)'],
  ] as const) {
    await page.getByRole('combobox', { name: field, exact: true }).click();
    await page.getByRole('option', { name: column }).click();
  }
  await page.getByRole('button', { name: 'Import 1 client' }).click();
  await page.getByText('1 client imported.').waitFor();
  expect(await practice.find('anna@example.com')).toMatchObject({ name: 'Anna Berg' });
});

test('the report waits for whoever leaves the page and comes back', async () => {
  const page = await practice.open('/app/clients/import');
  await give(page, excel(['Name;Mail', 'Lea Wolf;lea@example.com']));
  await page.getByRole('button', { name: 'Import 1 client' }).click();
  await page.getByRole('link', { name: 'All clients' }).click();
  await page.getByText('1 client imported.').waitFor();
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await page.getByRole('heading', { name: 'kunden.csv is imported' }).waitFor();
  await page.getByRole('button', { name: 'Import another file' }).click();
  await page.getByRole('heading', { name: 'The file' }).waitFor();
});

test('what is no list at all is said in a sentence, and nothing is imported', async () => {
  const page = await practice.open('/app/clients/import');
  const before = await practice.api<{ total: number }>('GET', practice.own('/clients'));
  await give(page, { ...excel([]), name: 'clients.xlsx' });
  await page.getByText(/This looks like a spreadsheet/).waitFor();
  await give(page, { ...excel([]), buffer: Buffer.alloc(5_100_000, 'a') });
  await page.getByText(/This file has 5.1 MB/).waitFor();
  await give(page, excel([]));
  await page.getByText('This file is empty.').waitFor();
  await expectSound(page);
  await give(page, { ...excel([]), buffer: Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 7]) });
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('button', { name: /^Import \d/ }).count()).toBe(0);
  expect((await practice.api<{ total: number }>('GET', practice.own('/clients'))).total).toBe(before.total);
});

test('the template can be filled in and imported as it is', async () => {
  const page = await practice.open('/app/clients/import');
  const template = await saved(page, () => page.getByRole('button', { name: 'Download a template' }).click());
  await give(page, { name: template.name, mimeType: 'text/csv', buffer: template.bytes });
  await page.getByRole('button', { name: 'Import 1 client' }).click();
  await page.getByText('1 client imported.').waitFor();
  expect(await practice.find('mei@example.com')).toMatchObject({ name: 'Mei Tanaka', connected: true, startedOn: '2024-09-02' });
});
