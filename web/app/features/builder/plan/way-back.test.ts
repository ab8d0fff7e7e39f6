import { expect, it } from 'vitest';
import type { OverrideView } from '../../../../../contract/availability.ts';
import { applyChange } from '../../../../../core/availability/builder/apply-change.ts';
import { layDays } from '../../../../../core/availability/builder/lay-days.ts';
import { wayBack } from './way-back.ts';

const DAYS = { startsOn: '2027-03-01', endsOn: '2027-03-14', weekdays: null };
const CONTENT = { kind: 'travel' as const, startMinute: null, endMinute: null, capacity: null, note: 'Ottawa', scheduleId: null };
const before: OverrideView[] = [{ ...CONTENT, ...DAYS, id: 'a', version: 3 }];

it('puts back what was there, and takes away only what was made', () => {
  const cleared = layDays(before, { ...CONTENT, dates: ['2027-03-05'], seen: null, keep: [], contents: [] }, []);
  // The server gave ids, and somebody else added something.
  const saved = [
    ...applyChange(before, cleared).map((one, index) => ({ ...one, id: `made ${index}`, version: 1 })),
    { ...CONTENT, ...DAYS, kind: 'blocked', id: 'of somebody else', version: 1 },
  ] as OverrideView[];
  const back = wayBack(cleared, saved);
  expect(back.remove.map(({ id }) => id).sort()).toEqual(['made 0', 'made 1']);
  expect(back.create).toEqual([{ ...CONTENT, ...DAYS, id: null, version: null }]);
});
