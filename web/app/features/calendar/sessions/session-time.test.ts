import { expect, test } from 'vitest';
import { sessionTime } from './session-time.ts';

const clock = { hour: 'numeric', minute: '2-digit', hour12: false } as const;
const inToronto = (startsAt: string, endsAt: string, locale = 'en-CA') =>
  sessionTime({ startsAt, endsAt }, 'America/Toronto', clock, locale)?.replaceAll(/\s+/gu, ' ') ?? null;

test('two sessions at the same time of day, an hour apart, read differently', () => {
  expect(inToronto('2026-11-01T05:30:00Z', '2026-11-01T05:55:00Z')).toBe('01:30 (EDT) – 01:55 (EDT)');
  expect(inToronto('2026-11-01T06:30:00Z', '2026-11-01T06:55:00Z')).toBe('01:30 (EST) – 01:55 (EST)');
  expect(inToronto('2026-11-01T06:30:00Z', '2026-11-01T07:30:00Z')).toBe('01:30 (EST) – 02:30');
});

test('a session that lasts through the change, or ends in the hour that comes twice', () => {
  expect(inToronto('2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z')).toBe('01:30 (EDT) – 01:30 (EST)');
  expect(inToronto('2026-11-01T04:30:00Z', '2026-11-01T05:30:00Z')).toBe('00:30 – 01:30 (EDT)');
});

test('where the reader knows no name for it, the distance from UTC', () => {
  expect(inToronto('2026-11-01T06:30:00Z', '2026-11-01T07:30:00Z', 'en-GB')).toBe('1:30 (GMT-5) – 2:30');
});

test('half an hour comes twice on Lord Howe Island', () => {
  const there = (startsAt: string, endsAt: string) => sessionTime({ startsAt, endsAt }, 'Australia/Lord_Howe', clock, 'en-GB');
  expect(there('2026-04-04T14:45:00Z', '2026-04-04T15:45:00Z')).toBe('1:45 (GMT+11) – 2:15');
  expect(there('2026-04-04T15:15:00Z', '2026-04-04T16:15:00Z')).toBe('1:45 (GMT+10:30) – 2:45');
});

test('says nothing on every other time, nor where clocks go forward or never change', () => {
  expect(inToronto('2026-11-01T07:00:00Z', '2026-11-01T08:00:00Z')).toBeNull();
  expect(inToronto('2026-11-01T04:00:00Z', '2026-11-01T04:59:00Z')).toBeNull();
  expect(inToronto('2026-03-08T06:30:00Z', '2026-03-08T07:30:00Z')).toBeNull();
  expect(sessionTime({ startsAt: '2026-11-01T05:30:00Z', endsAt: '2026-11-01T06:30:00Z' }, 'Asia/Tokyo', clock)).toBeNull();
});
