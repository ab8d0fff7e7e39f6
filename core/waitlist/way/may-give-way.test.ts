import { describe, expect, it } from 'vitest';
import { UNDO_SECONDS } from '../../bookings/mails/undo-seconds.ts';
import { DAY } from '../../time/instant.ts';
import { mayGiveWay } from './may-give-way.ts';

const NOW = Date.parse('2027-04-05T16:00:00Z');
const JUST_NOW = NOW - UNDO_SECONDS * 1000 + 1;

describe('whether a kept time gives way by itself', () => {
  it.each([
    ['restored', 'cancelled', NOW - 30 * DAY, true],
    ['restored', 'opened', NOW - 30 * DAY, true],
    ['moved', 'moved', JUST_NOW, true],
    ['moved', 'moved', JUST_NOW - 1, false],
    ['moved', 'cancelled', JUST_NOW, false],
    ['held', 'released', JUST_NOW, true],
    ['held', 'released', JUST_NOW - 1, false],
    ['held', 'moved', JUST_NOW, false],
  ] as const)('to what is %s, having been %s: at %d', (coming, cause, freedAt, gives) => {
    expect(mayGiveWay({ cause, freedAt }, coming, NOW)).toBe(gives);
  });
});
