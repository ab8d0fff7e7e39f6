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
])('%s', (_, before, after, wanted) => {
  expect(changesOf(before, after).map((change) => [change.path.join('.'), change.before, change.after])).toEqual(wanted);
});
