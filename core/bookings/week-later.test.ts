import { describe, expect, it } from 'vitest';
import { instantToWall } from '../time/instant-to-wall.ts';
import { weekLater } from './week-later.ts';

const after = (zone: string, iso: string): string => new Date(weekLater(zone, Date.parse(iso))).toISOString();

describe('the same time next week', () => {
  it.each([
    ['an ordinary week', 'America/Toronto', '2026-01-05T15:00:00Z', '2026-01-12T15:00:00.000Z'],
    ['the clocks go forward: an hour earlier in UTC', 'America/Toronto', '2026-03-03T15:00:00Z', '2026-03-10T14:00:00.000Z'],
    ['the clocks go back: an hour later in UTC', 'America/Toronto', '2026-10-27T14:00:00Z', '2026-11-03T15:00:00.000Z'],
    ['a time that is skipped that day is as much later', 'Europe/Paris', '2026-03-22T01:30:00Z', '2026-03-29T01:30:00.000Z'],
    ['a time that comes twice is the first', 'Europe/Paris', '2026-10-18T00:30:00Z', '2026-10-25T00:30:00.000Z'],
    ['into another year', 'Pacific/Auckland', '2026-12-28T20:00:00Z', '2027-01-04T20:00:00.000Z'],
  ])('%s', (_, zone, before, expected) => {
    expect(after(zone, before)).toBe(expected);
  });

  it('shows the same wall clock wherever that exists', () => {
    const start = Date.parse('2026-03-03T15:00:00Z');
    expect(instantToWall('America/Toronto', weekLater('America/Toronto', start))).toMatchObject({ date: '2026-03-10', minute: 600 });
  });
});
