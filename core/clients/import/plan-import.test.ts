import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideImport } from '../../import/decide-import.ts';
import { bareCell, harmlessCell } from '../../import/harmless-cell.ts';
import type { ClientContent } from '../decide-client.ts';
import { CLIENT_FIELDS } from '../client-fields.ts';
import { NEWCOMER } from '../newcomer.ts';
import { exportCells } from './export-cells.ts';
import { hasNeededColumns } from './has-needed-columns.ts';
import type { ImportColumns } from './import-field.ts';
import { type ImportPlan, type KnownRecord, planImport } from './plan-import.ts';
import { readImport } from './read-import.ts';

const HEADINGS = CLIENT_FIELDS.map(String);
const COLUMNS = Object.fromEntries(CLIENT_FIELDS.map((field, index) => [field, index]));
const YES_NO = { yes: 'yes', no: 'no' };
const read = (rows: readonly (readonly string[])[], columns: object = COLUMNS, headings = HEADINGS) =>
  readImport(
    headings,
    rows.map((cells, index) => ({ line: index + 2, cells })),
    columns,
  );
const one = (field: string, cell: string) => {
  const [line] = read([['Zoë', 'zoe@example.com', cell]], { name: 0, email: 1, [field]: 2 }, ['', '', '']);
  return line?.client ? Object.entries(line.client).find(([key]) => key === field)?.[1] : line?.problems.map(({ code }) => code);
};

const decide = ({ counts }: ImportPlan, columns: ImportColumns, onWrong: 'refuse' | 'leave_out') =>
  decideImport({ hasNeededColumns: hasNeededColumns(columns), wrong: counts.wrong }, onWrong);

describe('a cell', () => {
  it.each([
    ['email', ' ZOE@Example.com ', 'zoe@example.com'],
    ['email', 'Zoë <zoe@example.com>', 'zoe@example.com'],
    ['email', 'mailto:zoe@example.com', 'zoe@example.com'],
    ['email', 'zoe@example', ['email_invalid']],
    ['email', 'a@b.ch; c@d.ch', ['email_invalid']],
    ['email', '', ['email_missing']],
    ['name', 'Zoë\nFerreira', 'Zoë Ferreira'],
    ['name', "'=1+1", '=1+1'],
    ['name', 'x'.repeat(121), ['name_too_long']],
    ['name', 'Zo\u0000ë', ['strange_characters']],
    ['name', 'Zo\ud800', ['strange_characters']],
    ['phone', '(416) 555-0101', '416 555-0101'],
    ['phone', '(+49) 30\u00a0123', '+49 30 123'],
    ['phone', 'tel:+49–30–1234', '+49-30-1234'],
    ['phone', "'+1 416 555 0101", '+1 416 555 0101'],
    ['phone', '4.16556E+09', ['phone_invalid']],
    ['phone', 'call me', ['phone_invalid']],
    ['timeZone', 'Europe/Lisbon', 'Europe/Lisbon'],
    ['timeZone', 'Lisbon', ['time_zone_unknown']],
    ['tags', 'Choir, Solo;choir ; ', ['Choir', 'Solo']],
    ['tags', Array.from({ length: 21 }, (_, index) => `t${index}`).join(), ['tags_too_many']],
    ['tags', 'x'.repeat(41), ['tag_too_long']],
    ['notes', 'One\n\nTwo', 'One\n\nTwo'],
    ['notes', 'x'.repeat(8001), ['notes_too_long']],
    ['notes', 'a\u0000b', ['strange_characters']],
    ['connected', 'Ja', true],
    ['connected', '✓', true],
    ['connected', 'não', false],
    ['connected', '', undefined],
    ['vip', 'perhaps', ['yes_no_unclear']],
    ['priority', '2', 2],
    ['priority', 'hoch', 1],
    ['priority', '0', ['priority_unclear']],
    ['state', 'Pausiert', 'paused'],
    ['state', 'gone', ['state_unclear']],
    ['startedOn', '1.9.2024', '2024-09-01'],
    ['startedOn', '1/9/2024', ['date_ambiguous']],
  ])('of %s %j is %j', (field, cell, expected) => {
    expect(one(field, cell)).toEqual(expected);
  });
});

describe('a plan', () => {
  const known = (...records: readonly KnownRecord[]) => new Map(records.map((record) => [record.email, record]));
  const zoe: KnownRecord = { ...NEWCOMER, id: 'z', name: 'Zoë', email: 'zoe@example.com', vip: true, connected: true };

  it('needs columns for a name and an address', () => {
    for (const columns of [{}, { name: 0 }, { email: 1 }, { phone: 0, email: 1 }]) {
      const plan = planImport(read([['Zoë', 'zoe@example.com']], columns), known(), 'skip');
      expect(plan.lines).toEqual([]);
      expect(decide(plan, columns, 'leave_out')).toEqual({ ok: false, refusal: { code: 'import_without_columns' } });
    }
    expect(decide(planImport([], known(), 'skip'), { lastName: 0, email: 1 }, 'refuse').ok).toBe(true);
  });

  it('takes the first good line of somebody who comes twice', () => {
    const rows = [
      ['', 'zoe@example.com'],
      ['Zoë', 'zoe@example.com'],
      ['Z.', 'ZOE@example.com'],
    ];
    const plan = planImport(read(rows), known(), 'skip');
    expect(plan.lines.map(({ outcome }) => outcome)).toEqual(['wrong', 'new', 'repeated']);
    expect(plan.creates).toMatchObject([{ name: 'Zoë', connected: false }]);
  });

  it('leaves a VIP connected, whatever the file says', () => {
    const plan = planImport(read([['Zoë', zoe.email, '+1 416 555 0101', '', '', '', '', 'no']]), known(zoe), 'update');
    expect(plan.updates).toMatchObject([{ after: { connected: true, vip: true, phone: '+1 416 555 0101' } }]);
  });
});

describe('harmless cells', () => {
  it.each(['=1+1', '+1 416', '-5', '@SUM(A1)', '\tx', '\rx', "'=1", "''@x"])('%j is not run, and comes back', (text) => {
    expect(harmlessCell(text)).toBe(`'${text}`);
    expect(bareCell(harmlessCell(text))).toBe(text);
  });

  it('come back as they were, whatever they say', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a') }));
    fc.assert(
      fc.property(text, (cell) => {
        expect(bareCell(harmlessCell(cell))).toBe(cell);
        expect(harmlessCell(cell)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

/** Texts as the contract lets them through. */
const sign = fc.oneof(fc.constantFrom(...'=+-@\'",; \tab'), fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }));
const text = (most: number) => fc.array(sign, { maxLength: most }).map((signs) => signs.join('').slice(0, most));
const cleanLine = (value: string): string => value.replace(/[\u0000-\u001f\u007f]|\p{Surrogate}/gu, '').trim();
const tag = text(12)
  .map((value) => cleanLine(value.replace(/[,;]/g, '')).trim())
  .filter((value) => value !== '');
const content: fc.Arbitrary<ClientContent> = fc
  .record({
    name: text(30).map((value) => cleanLine(value) || 'Zoë'),
    phone: fc.constantFrom('', '+1 416 555 0101', '0800/123-456'),
    timeZone: fc.constantFrom(null, 'Europe/Lisbon', 'America/Argentina/Ushuaia'),
    connected: fc.boolean(),
    vip: fc.boolean(),
    priority: fc.constantFrom(null, 1, 2, 3),
    state: fc.constantFrom('active', 'paused', 'inactive'),
    startedOn: fc.constantFrom(null, '2024-02-29', '1970-01-01'),
    tags: fc.uniqueArray(tag, { maxLength: 5, selector: (value) => value.toLowerCase() }),
    notes: fc.array(text(20), { maxLength: 4 }).map((parts) =>
      parts
        .join('\n')
        .replace(/\u0000|\p{Surrogate}|\r/gu, '')
        .trim(),
    ),
  })
  .map((client) => ({ ...client, email: 'zoe@example.com', connected: client.connected || client.vip }));

describe('an export', () => {
  it('gives back the same client when it is imported', () => {
    fc.assert(
      fc.property(content, (client) => {
        const cells = exportCells(client, YES_NO);
        for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        const plan = planImport(read([cells]), new Map(), 'skip');
        expect(plan.creates).toEqual([client]);
        const again = planImport(read([cells]), new Map([[client.email, { ...client, id: 'z' }]]), 'update');
        expect(again.counts).toMatchObject({ known: 1, update: 0 });
      }),
      { numRuns: 500 },
    );
  });
});
