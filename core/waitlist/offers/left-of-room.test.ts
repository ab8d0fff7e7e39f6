import { expect, it } from 'vitest';
import { leftOfRoom } from './left-of-room.ts';

const held = { blockedFrom: 100, blockedUntil: 200 };

it.each([
  ['all of it', 100, 200, []],
  ['more than it', 90, 210, []],
  ['its beginning', 100, 160, [[160, 200]]],
  ['its end', 140, 200, [[100, 140]]],
  [
    'its middle',
    120,
    150,
    [
      [100, 120],
      [150, 200],
    ],
  ],
] as const)('a session that takes %s leaves the rest', (_, blockedFrom, blockedUntil, left) => {
  expect(leftOfRoom(held, { blockedFrom, blockedUntil })).toEqual(left.map(([from, until]) => ({ from, until })));
});
