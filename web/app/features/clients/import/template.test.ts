import { expect, test } from 'vitest';
import { guessColumns } from '../../../../../core/clients/import/guess-columns.ts';
import { readImport } from '../../../../../core/clients/import/read-import.ts';
import { TEMPLATE } from './template.ts';

test('the template is read without a question, and without a problem', () => {
  const [headings = [], ...rows] = TEMPLATE;
  const columns = guessColumns(headings);
  expect(Object.values(columns).sort((a, b) => a - b)).toEqual(headings.map((_, column) => column));
  const read = readImport(
    headings,
    rows.map((cells, index) => ({ line: index + 2, cells: [...cells] })),
    columns,
  );
  expect(read).toMatchObject([{ problems: [], client: { name: 'Mei Tanaka', tags: ['evening', 'online'], connected: true } }]);
});
