import { expect, test } from 'vitest';
import { NEW_CLIENT } from './client-values.ts';
import { combineClientEdits } from './combine-client-edits.ts';

test.each([
  ['made VIP here, disconnected there', { connected: true, vip: true }, { connected: false, vip: false }, { connected: true, vip: true }],
  ['disconnected here, made VIP there', { connected: false, vip: false }, { connected: true, vip: true }, { connected: false, vip: false }],
])('a VIP is connected: %s', (_, typed, newer, combined) => {
  const older = { ...NEW_CLIENT, connected: true };
  expect(combineClientEdits(older, { ...older, ...typed }, { ...older, ...newer })).toMatchObject(combined);
});
