import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { coalesce } from './coalesce.ts';
import type { Changed } from './read-change.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const slots: Changed = { coachId: 'a', what: 'slots' };

it('passes the first change on at once and a rush as one', () => {
  const heard: Changed[] = [];
  const { tell } = coalesce((changed) => heard.push(changed), 100);
  for (let time = 0; time < 50; time++) tell(slots);
  expect(heard).toHaveLength(1);
  vi.advanceTimersByTime(100);
  expect(heard).toHaveLength(2);
  vi.advanceTimersByTime(1000);
  expect(heard).toHaveLength(2);
});

it('never keeps the last change to itself, and stays at ten a second', () => {
  const heard: number[] = [];
  const { tell } = coalesce(() => heard.push(Date.now()), 100);
  for (let time = 0; time < 1000; time += 10) {
    tell(slots);
    vi.advanceTimersByTime(10);
  }
  const last = Date.now();
  tell(slots);
  vi.advanceTimersByTime(100);
  expect(heard.at(-1)).toBeGreaterThanOrEqual(last);
  expect(heard.length).toBeLessThanOrEqual(12);
});

it('holds up neither another coach nor another kind of change', () => {
  const heard: Changed[] = [];
  const { tell, stop } = coalesce((changed) => heard.push(changed), 100);
  tell(slots);
  tell({ coachId: 'b', what: 'slots' });
  tell({ coachId: 'a', what: 'bookings' });
  expect(heard).toHaveLength(3);
  tell(slots);
  stop();
  vi.advanceTimersByTime(1000);
  expect(heard).toHaveLength(3);
});
