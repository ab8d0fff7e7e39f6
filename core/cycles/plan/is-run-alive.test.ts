import { expect, it } from 'vitest';
import { isRunAlive } from './is-run-alive.ts';

const ASKED = Date.parse('2027-02-01T15:00:00Z');

it('is worked on for its own time and ten minutes more, in which another process takes it over', () => {
  const alive = (minutes: number) => isRunAlive({ askedAt: ASKED, seconds: 120 }, ASKED + minutes * 60_000);
  expect([alive(0), alive(12), alive(12.01)]).toEqual([true, true, false]);
});
