import { expect, test } from 'vitest';
import { csvFile } from './csv-file.ts';

const textOf = (base64: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(atob(base64), (char) => char.codePointAt(0)!));

test.each([
  ['plain', 'Mei', 'Mei'],
  ['a number', 12, '12'],
  ['a negative number is a number, no formula', -3, '-3'],
  ['umlauts', 'Jürgen Größer', 'Jürgen Größer'],
  ['quotes', 'Mei "M" Tanaka', '"Mei ""M"" Tanaka"'],
  ['what separates', 'Tanaka, Mei; Dr.', '"Tanaka, Mei; Dr."'],
  ['two lines', 'one\ntwo', '"one\ntwo"'],
  ['a formula', '=1+1', "'=1+1"],
  ['a formula with quotes', '@SUM("A1")', `"'@SUM(""A1"")"`],
  ['a telephone number', '+49 30 1', "'+49 30 1"],
])('%s', (_, value, written) => {
  expect(textOf(csvFile('a.csv', [[value, 'x']]).base64)).toBe(`\uFEFF${written},x\r\n`);
});
