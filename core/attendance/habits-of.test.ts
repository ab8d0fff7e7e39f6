import { describe, expect, it } from 'vitest';
import { DAY } from '../time/instant.ts';
import { habitsOf } from './habits-of.ts';

const now = Date.parse('2026-06-17T16:00:00Z');
const weeksAgo = (weeks: number, status: 'completed' | 'confirmed' | 'no_show') => ({ startsAt: now - weeks * 7 * DAY, status });

describe('what a client’s sessions say of them', () => {
  it('counts only completed weeks as a streak, and what nobody marked yet among the usual times', () => {
    const habits = habitsOf('America/Toronto', [weeksAgo(0, 'confirmed'), weeksAgo(1, 'completed'), weeksAgo(2, 'completed')], now);
    expect(habits).toEqual({ streakWeeks: 2, favourites: [{ weekday: 3, minute: 720, count: 3 }] });
  });

  it('counts a missed session for nothing', () => {
    expect(habitsOf('America/Toronto', [weeksAgo(1, 'no_show'), weeksAgo(2, 'no_show')], now)).toEqual({ streakWeeks: 0, favourites: [] });
  });
});
