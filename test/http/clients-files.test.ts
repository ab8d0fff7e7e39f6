import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Email, Phone } from '../../contract/fields.ts';
import { readImportLine } from '../../core/clients/import/read-import-line.ts';
import { type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open();
});

const base64 = (file: string | Uint8Array): string => Buffer.from(file as string).toString('base64');
const load = (file: string | Uint8Array, more: object = {}) =>
  practice.coach('POST', practice.path('/client-import'), { fileBase64: base64(file), ...more });
const list = async (query = '') => (await practice.coach('GET', practice.path(`/clients${query}`))).body;
const exported = async () => {
  const { status, body } = await practice.coach('GET', practice.path('/client-export'));
  expect(status).toBe(200);
  return { file: body, text: Buffer.from(body.base64, 'base64').toString('utf8') };
};

describe('files as they come', () => {
  it.each([
    [
      'Excel’s semicolons in Windows’ letters',
      Buffer.from('Name;E-Mail;Telefon\r\nZo\xeb M\xfcller;zoe@example.com;+49 30 1234\r\n', 'latin1'),
      'windows-1252',
      ';',
    ],
    ['Excel’s Unicode text', Buffer.from('\ufeffName\tE-Mail\r\nZoë Müller\tzoe@example.com\r\n', 'utf16le'), 'utf-16le', '\t'],
    ['UTF-8 with its mark', Buffer.from('\ufeffName,E-Mail\nZoë Müller,zoe@example.com'), 'utf-8', ','],
  ])('%s', async (_, file, encoding, separator) => {
    expect(await load(file)).toMatchObject({ status: 201, body: { encoding, separator, counts: { new: 1 } } });
    expect((await list()).clients).toMatchObject([{ name: 'Zoë Müller', email: 'zoe@example.com' }]);
  });

  it('of 20,000 lines, and the same again', async () => {
    const row = (index: number): string =>
      `Client ${index},client${index}@example.com,+1 416 555 ${index + 1000},"Note, of ${index}",Choir;Solo,yes`;
    const file = ['Name,Email,Phone,Notes,Tags,Connected', ...Array.from({ length: 20_000 }, (_, index) => row(index))].join('\n');
    expect(await load(file)).toMatchObject({ status: 201, body: { counts: { new: 20_000, wrong: 0 } } });
    expect(await load(file, { onKnown: 'update' })).toMatchObject({ status: 201, body: { counts: { new: 0, known: 20_000 } } });
    const renamed = file.replaceAll('Client', 'Person');
    const updated = await load(renamed, { onKnown: 'update' });
    expect(updated.body.counts).toMatchObject({ update: 20_000 });
    expect(updated.body.lines).toHaveLength(20_000);
    const previewed = await practice.coach('POST', practice.path('/client-import/preview'), { fileBase64: base64(renamed) });
    expect(previewed.body.lines).toHaveLength(500);
    expect(await list('?limit=1')).toMatchObject({ total: 20_000, clients: [{ name: 'Person 0', version: 2 }] });
  });

  it.each([
    ['a workbook', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(2000, 1)]), 'import_unreadable', 'save it as csv'],
    ['nothing', Buffer.from(''), 'import_unreadable', 'save it as csv'],
    [
      'a quote that is never closed',
      'Name,Email\nZoë,zoe@example.com\nAbel,"abel@example.com\nBea,bea@example.com',
      'import_unreadable',
      'line 3',
    ],
    ['more lines than can be', `Name,Email\n${'Zoë,zoe@example.com\n'.repeat(50_001)}`, 'import_too_long', '50,000'],
    ['no columns', 'just a text\nabout nothing', 'import_without_columns', 'which columns'],
    ['a NUL byte', 'Name,Email\nZ\u0000ë,zoe@example.com\nAbel,abel@example.com', 'import_has_errors', 'lines'],
    ['ragged lines', 'Name,Email\nZoë,zoe@example.com,,\nAbel', 'import_has_errors', 'lines'],
    ['a cell of a megabyte', `Name,Email,Notes\nZoë,zoe@example.com,${'x'.repeat(1_000_000)}`, 'import_has_errors', 'lines'],
    ['a name of a megabyte', `Name,Email\n"${'x'.repeat(1_000_000)}",zoe@example.com`, 'import_has_errors', 'lines'],
  ])('with %s are refused, with a sentence that helps', async (_, file, code, words) => {
    const { status, body } = await load(file);
    expect([status, body.code]).toEqual([422, code]);
    expect(body.detail.toLowerCase()).toContain(words.toLowerCase());
    expect(await list()).toMatchObject({ total: 0 });
  });

  it('of headings alone bring nobody', async () => {
    expect(await load('Name,Email\n')).toMatchObject({ status: 201, body: { lines: [], counts: { new: 0 } } });
  });

  it.each([
    ['no base64', 'Zoë!'],
    ['half a base64', 'QUJ'],
    ['nothing', undefined],
  ])('must be %s to be no request', async (_, fileBase64) => {
    expect((await practice.coach('POST', practice.path('/client-import'), { fileBase64 })).status).toBe(400);
  });

  it('may be large there and nowhere else, from the coach and nobody else', async () => {
    const large = { fileBase64: base64(`Name,Email,Notes\n${'x'.repeat(3_000_000)}`) };
    expect((await practice.coach('POST', practice.path('/client-import/preview'), large)).status).toBe(200);
    expect((await practice.coach('POST', practice.path('/client-import/preview'), { fileBase64: 'QUJD'.repeat(2_500_000) })).status).toBe(
      413,
    );
    expect((await practice.coach('POST', practice.path('/clients'), large)).status).toBe(413);
    expect((await practice.coach('POST', practice.path('/client-import/'), large)).status).toBe(413);
    expect((await practice.visitor('POST', practice.path('/client-import'), large)).status).toBe(401);
    expect((await practice.stranger('POST', practice.path('/client-import'), large)).status).toBe(404);
  });
});

describe('an address and a number', () => {
  it.each([
    'zoe@example.com',
    "o'neil+choir@sub.example.co",
    'zoe@example',
    'zoe@@example.com',
    '.zoe@example.com',
    'zoe..f@example.com',
    'zoe@-example.com',
    'zoé@example.com',
    'zoe@example.c',
    `${'x'.repeat(250)}@example.com`,
  ])('%s are taken out of a file as from a form', (email) => {
    const read = readImportLine({ line: 2, cells: ['Zoë', email] }, { columns: { name: 0, email: 1 }, width: 2, dateOrder: 'unknown' });
    expect(read.client !== null).toBe(Email.safeParse(email).success);
  });

  it.each(['+1 416 555 0101', '0800/123-456', '12345', '1234', '+', 'call', '+1 416 555 0101 ext 5', '1'.repeat(33)])('%s', (phone) => {
    const read = readImportLine(
      { line: 2, cells: ['Zoë', 'zoe@example.com', phone] },
      { columns: { name: 0, email: 1, phone: 2 }, width: 3, dateOrder: 'unknown' },
    );
    expect(read.client !== null).toBe(Phone.safeParse(phone).success);
  });
});

describe('an export', () => {
  it('holds everybody who is there, and brings them back unchanged', async () => {
    const create = async (more: object) => (await practice.coach('POST', practice.path('/clients'), more)).body;
    const known = {
      phone: '+1 416 555 0101',
      timeZone: 'Europe/Lisbon',
      vip: true,
      priority: 2,
      startedOn: '2024-09-01',
      tags: ['Choir', 'Solo'],
    };
    await create({ name: 'Zoë "Zed"; Ferreira', email: 'zoe@example.com', notes: 'One,\n- two\n"three"', ...known });
    await create({ name: '=HYPERLINK("http://evil.example","Click")', email: 'evil@example.com', notes: '@SUM(A1)', tags: ['-1+1'] });
    const gone = await create({ name: 'Gone', email: 'gone@example.com' });
    await practice.coach('POST', practice.path(`/clients/${gone.id}/erase`), { version: gone.version });
    const { file, text } = await exported();
    expect(file).toMatchObject({
      contentType: 'text/csv; charset=utf-8',
      filename: expect.stringMatching(/^clients-\d{4}-\d\d-\d\d\.csv$/),
    });
    expect(text.startsWith('\ufeffName,Mail address,Phone,Time zone,Started on,Tags,Notes,Connected,VIP,Priority,Client state\r\n')).toBe(
      true,
    );
    expect(text).not.toContain('Gone');
    for (const cell of [`"'=HYPERLINK(`, `'@SUM(A1)`, `'-1+1`, `'+1 416 555 0101`]) expect(text).toContain(cell);

    const before = await practices.db.selectFrom('clients').selectAll().where('coachId', '=', practice.coachId).orderBy('email').execute();
    expect((await load(text, { onKnown: 'update' })).body.counts).toEqual({ new: 0, update: 0, known: 2, repeated: 0, wrong: 0 });
    expect(await practices.db.selectFrom('clients').selectAll().where('coachId', '=', practice.coachId).orderBy('email').execute()).toEqual(
      before,
    );

    const next = await practices.open();
    expect((await next.coach('POST', next.path('/client-import'), { fileBase64: base64(text) })).body.counts).toMatchObject({
      new: 2,
      wrong: 0,
    });
    const copied = (await next.coach('GET', next.path('/client-export'))).body;
    expect(Buffer.from(copied.base64, 'base64').toString('utf8')).toBe(text);
  });
});
