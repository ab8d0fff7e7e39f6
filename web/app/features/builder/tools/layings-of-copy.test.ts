import { expect, it } from 'vitest';
import { applyChange } from '../../../../../core/availability/builder/apply-change.ts';
import type { PlannedException } from '../../../../../core/availability/builder/exception.ts';
import { layDays } from '../../../../../core/availability/builder/lay-days.ts';
import { layingsOfCopy } from './layings-of-copy.ts';

const content = { startMinute: null, endMinute: null, capacity: null, note: '', scheduleId: null };
const lesson = { ...content, kind: 'teaching' as const, startMinute: 540, endMinute: 600, startsOn: '2027-03-02', endsOn: null };

it('what is copied lies beside what is there, and as few exceptions as before', () => {
  const there: PlannedException[] = [{ ...lesson, weekdays: [2], id: 'a', version: 1 }];
  const copied = { ...content, kind: 'travel' as const, startsOn: '2027-03-08', endsOn: '2027-03-10', weekdays: null };
  const after = layingsOfCopy([copied]).reduce<readonly PlannedException[]>(
    (all, laying) => applyChange(all, layDays(all, laying, [])),
    there,
  );
  expect(after).toEqual([...there, { ...copied, id: null, version: null }]);
});

it('a pattern of weekdays is copied to its days alone', () => {
  const copied = { ...content, kind: 'blocked' as const, startsOn: '2027-03-02', endsOn: '2027-03-16', weekdays: [2 as const] };
  expect(layingsOfCopy([copied]).flatMap(({ dates }) => dates)).toEqual(['2027-03-02', '2027-03-09', '2027-03-16']);
});
