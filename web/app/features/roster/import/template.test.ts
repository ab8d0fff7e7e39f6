import { expect, test } from 'vitest';
import { guessRosterColumns } from '../../../../../core/cycles/roster/import/guess-roster-columns.ts';
import { planRosterImport } from '../../../../../core/cycles/roster/import/plan-roster-import.ts';
import { readRoster } from '../../../../../core/cycles/roster/import/read-roster.ts';
import { TEMPLATE } from './template.ts';

test('the template is read without a question, and without a problem', () => {
  const [headings = [], ...rows] = TEMPLATE;
  const columns = guessRosterColumns(headings);
  expect(Object.values(columns).sort((a, b) => a - b)).toEqual(headings.map((_, column) => column));
  const read = readRoster(
    headings,
    rows.map((cells, index) => ({ line: index + 2, cells })),
    columns,
  );
  const services = [{ id: 'talk', name: 'Talk', slug: 'talk', active: true, durations: [60] }];
  const { counts, creates } = planRosterImport(read, { known: new Map(), services, onKnown: 'skip' });
  expect(counts).toMatchObject({ new: rows.length, wrong: 0 });
  expect(creates).toMatchObject([{ pattern: { frequency: 'biweekly', minute: 600 } }, { pattern: { minute: 870, status: 'waitlist' } }]);
});
