import { expect, test } from 'vitest';
import { NEW_CLIENT } from './client-values.ts';
import { combineChanges } from './combine-changes.ts';

const older = { ...NEW_CLIENT, name: 'Mei', email: 'mei@example.com', tags: ['evening'] };

test('only what was changed goes into the newer record', () => {
  const typed = { ...older, name: 'Mei Tanaka', tags: ['evening'] };
  const newer = { ...older, phone: '+1 416 555 0101', tags: ['morning'] };
  expect(combineChanges(older, typed, newer)).toEqual({ ...newer, name: 'Mei Tanaka' });
});

test('of a field both changed, what was typed stays', () => {
  expect(combineChanges(older, { ...older, notes: 'mine' }, { ...older, notes: 'theirs' }).notes).toBe('mine');
});

test.each([
  ['made VIP here, disconnected there', { connected: true, vip: true }, { connected: false, vip: false }, { connected: true, vip: true }],
  ['disconnected here, made VIP there', { connected: false, vip: false }, { connected: true, vip: true }, { connected: false, vip: false }],
])('a VIP is connected: %s', (_, typed, newer, combined) => {
  const connected = { ...older, connected: true };
  expect(combineChanges(connected, { ...connected, ...typed }, { ...connected, ...newer })).toMatchObject(combined);
});
