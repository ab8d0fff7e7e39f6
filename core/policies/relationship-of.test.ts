import { describe, expect, it } from 'vitest';
import { relationshipOf } from './relationship-of.ts';

describe('what a client is to the coach', () => {
  it.each([
    ['a stranger', undefined, 'not_connected'],
    ['somebody who booked once', { connected: false, vip: false }, 'not_connected'],
    ['somebody the coach connected', { connected: true, vip: false }, 'connected'],
    ['a favourite', { connected: true, vip: true }, 'vip'],
  ] as const)('%s', (_, client, relationship) => {
    expect(relationshipOf(client)).toBe(relationship);
  });
});
