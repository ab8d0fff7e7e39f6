import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessSeparator } from './guess-separator.ts';
import { readTable } from './read-table.ts';
import { writeTable } from './write-table.ts';

const utf8 = (text: string): Uint8Array => Buffer.from(text);
const windows = (text: string): Uint8Array =>
  Buffer.from([...text].map((sign) => ({ '€': 0x80, '“': 0x93, '”': 0x94 })[sign] ?? sign.codePointAt(0)!));
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
const TABLE = 'Name;Email\r\nZoë Müller;zoe@example.com\r\n';

describe('a table', () => {
  it.each([
    ['UTF-8', utf8(TABLE), 'utf-8'],
    ['UTF-8 with its mark', utf8(`\ufeff${TABLE}`), 'utf-8'],
    ['Windows’ Western letters', windows(TABLE), 'windows-1252'],
    ['UTF-16 with its mark', wide(`\ufeff${TABLE}`), 'utf-16le'],
    ['UTF-16 the other way round', wide(`\ufeff${TABLE}`).swap16(), 'utf-16be'],
    ['UTF-16 without a mark', wide(TABLE), 'utf-16le'],
    ['UTF-16 without a mark the other way round', wide(TABLE).swap16(), 'utf-16be'],
  ])('is read in %s', (_, bytes, encoding) => {
    expect(readTable(bytes)).toEqual({
      ok: true,
      value: { encoding, separator: ';', headings: ['Name', 'Email'], lines: [{ line: 2, cells: ['Zoë Müller', 'zoe@example.com'] }] },
    });
  });

  it('keeps the signs that only Windows has', () => {
    expect(readTable(windows('Name,Email\n“Zoë” 10 €,x'))).toMatchObject({ value: { lines: [{ cells: ['“Zoë” 10 €', 'x'] }] } });
  });

  it.each([
    ['commas', 'Name,Email\nZoë,x', ','],
    ['semicolons', 'Name;Email\nZoë;x', ';'],
    ['tabs', 'Name\tEmail\nZoë\tx', '\t'],
    ['bars', 'Name|Email\nZoë|x', '|'],
    ['semicolons, with commas in cells', 'Name;Tags\nZoë;a, b\nAbel;c, d', ';'],
    ['commas, with semicolons in quotes', 'Name,Tags\nZoë,"a; b"\nAbel,"c; d"', ','],
    ['commas, with more semicolons in a quoted heading', '"Name; first; last",Email\nZoë,x', ','],
    ['commas, where quotes hold lines', 'Name,Notes\nZoë,"a;b\nc;d"\nAbel,x', ','],
    ['commas, where a cell holds a lone quote', 'Name,Size\nZoë,5" tall\nAbel,6', ','],
    ['one column', 'Email\nx\ny', ','],
    ['nothing', '', ','],
  ])('is taken apart by %s', (_, text, separator) => {
    expect(guessSeparator(text)).toBe(separator);
  });

  it('may say its separator itself, as Excel does', () => {
    expect(readTable(utf8('sep=;\r\nName;Tags, all\r\nZoë;a,b'))).toMatchObject({
      value: { separator: ';', headings: ['Name', 'Tags, all'], lines: [{ line: 3, cells: ['Zoë', 'a,b'] }] },
    });
  });

  it('numbers lines as an editor does, over empty ones and those inside cells', () => {
    const text = 'Name,Notes\r\n\r\nZoë,"one\r\ntwo"\r\n , \r\n,,,\r\nAbel,x\rBea,y\nCleo';
    const read = readTable(utf8(text));
    expect(read).toMatchObject({
      value: {
        lines: [
          { line: 3, cells: ['Zoë', 'one\ntwo'] },
          { line: 7, cells: ['Abel', 'x'] },
          { line: 8, cells: ['Bea', 'y'] },
          { line: 9, cells: ['Cleo'] },
        ],
      },
    });
  });

  it('takes quotes inside cells as they are', () => {
    expect(readTable(utf8('Name,Size\nZoë "Zed" F.,5" tall\n"say ""hi""",x'))).toMatchObject({
      value: { lines: [{ cells: ['Zoë "Zed" F.', '5" tall'] }, { cells: ['say "hi"', 'x'] }] },
    });
  });

  it('of headings alone has no lines', () => {
    expect(readTable(utf8('Name,Email\n'))).toMatchObject({ ok: true, value: { headings: ['Name', 'Email'], lines: [] } });
  });

  it.each([
    ['nothing', utf8('')],
    ['empty lines', utf8('\n\r\n , \n')],
    ['a workbook', Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(100, 7)])],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['a PDF', utf8('%PDF-1.7\n1 0 obj')],
    ['noise', Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256))],
    ['more columns than there can be', utf8(`${','.repeat(500)}x\n`)],
  ])('is not to be found in %s', (_, bytes) => {
    expect(readTable(bytes)).toEqual({ ok: false, refusal: { code: 'import_unreadable' } });
  });

  it('says where a quote is opened and never closed', () => {
    expect(readTable(utf8('Name,Email\nZoë,"a\nb"\nAbel,"x\nBea,y'))).toEqual({
      ok: false,
      refusal: { code: 'import_unreadable', openQuote: 4 },
    });
  });

  it('has 50,000 lines at most', () => {
    const lines = (count: number) => utf8(`Name,Email\n${'Zoë,x\n'.repeat(count)}`);
    expect(readTable(lines(50_000))).toMatchObject({ ok: true });
    expect(readTable(lines(50_001))).toEqual({ ok: false, refusal: { code: 'import_too_long' } });
  });

  it('comes back as it was written', () => {
    const sign = fc.oneof(fc.constantFrom(...'",;|\t\n\' a'), fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }));
    const cell = fc
      .array(sign, { maxLength: 12 })
      .map((signs) => signs.join('').replace(/\p{Cc}/gu, (each) => (each === '\n' || each === '\t' ? each : '')));
    const row = fc.tuple(cell, cell, cell).filter((cells) => cells.some((each) => each.trim() !== ''));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const read = readTable(writeTable(['Name', 'Mail address', 'Notes'], rows));
        expect(read).toMatchObject({ ok: true, value: { encoding: 'utf-8', separator: ',', headings: ['Name', 'Mail address', 'Notes'] } });
        expect(read.ok && read.value.lines.map(({ cells }) => cells)).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });
});
