import { expect, test } from 'vitest';
import { changesOf } from './changes-of.ts';

test.each([
  ['nothing was written down', null, null, []],
  ['something new', null, { role: 'coach' }, [['role', undefined, 'coach']]],
  ['something gone', { startsAt: 5 }, undefined, [['startsAt', 5, undefined]]],
  ['what stayed is left out', { role: 'coach', disabled: false }, { role: 'owner', disabled: false }, [['role', 'coach', 'owner']]],
  ['a rule among rules', { rules: { a: 1, b: 2 } }, { rules: { a: 1, b: 3 } }, [['rules.b', 2, 3]]],
  ['a limit taken away is a change', { mostMoves: 2 }, { mostMoves: null }, [['mostMoves', 2, null]]],
  ['ids that hold it together are not shown', null, { requestId: 'x', otherId: 'y' }, []],
  ['a list by itself is what was taken away', [{ kind: 'blocked' }], { created: [] }, [['removed', [{ kind: 'blocked' }], undefined]]],
  [
    'a start comes before its end',
    null,
    { endsAt: 2, status: 'x', startsAt: 1 },
    [
      ['startsAt', undefined, 1],
      ['endsAt', undefined, 2],
      ['status', undefined, 'x'],
    ],
  ],
  [
    'fields that are named and shown are shown once',
    { a: { b: 1 } },
    { a: { b: 2 }, fields: ['a', 'notes'] },
    [
      ['a.b', 1, 2],
      ['fields', undefined, ['notes']],
    ],
  ],
  ['and not named when all are shown', { vip: false }, { vip: true, fields: ['vip'] }, [['vip', false, true]]],
])('%s', (_, before, after, wanted) => {
  expect(changesOf(before, after).map((change) => [change.path.join('.'), change.before, change.after])).toEqual(wanted);
});
