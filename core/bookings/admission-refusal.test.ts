import { describe, expect, it } from 'vitest';
import { type Admission, admissionRefusal } from './admission-refusal.ts';

const client = (more: Partial<NonNullable<Admission['client']>> = {}): Admission['client'] => ({
  id: 'client',
  connected: true,
  vip: false,
  state: 'active',
  ...more,
});
const stranger = undefined;

describe('who may see the times and book them', () => {
  it.each<[Admission['coach'], Admission['service'], string, Admission['client'], string | null]>([
    ['public', 'public', 'a stranger', stranger, null],
    ['public', 'private', 'a stranger who has the address', stranger, null],
    ['public', 'connected', 'a stranger', stranger, 'not_connected'],
    ['public', 'connected', 'a client who was never connected', client({ connected: false }), 'not_connected'],
    ['public', 'connected', 'a connected client', client(), null],
    ['connected', 'public', 'a stranger', stranger, 'not_connected'],
    ['connected', 'public', 'a connected client', client(), null],
    ['connected', 'private', 'a stranger who has the address', stranger, 'not_connected'],
    ['private', 'public', 'a stranger who has the address', stranger, null],
    ['private', 'connected', 'a stranger who has the address', stranger, 'not_connected'],
    ['private', 'connected', 'a connected client', client(), null],
    ['public', 'public', 'a paused client', client({ state: 'paused' }), 'client_paused'],
    ['public', 'private', 'an inactive client', client({ state: 'inactive', vip: true }), 'client_paused'],
    ['public', 'connected', 'a paused client who is not connected', client({ state: 'paused', connected: false }), 'client_paused'],
  ])('coach %s, service %s: %s', (coach, service, _, who, code) => {
    expect(admissionRefusal({ coach, service, client: who, runsPractice: false })?.code ?? null).toBe(code);
  });

  it('lets whoever runs the practice look at all of it', () => {
    expect(admissionRefusal({ coach: 'connected', service: 'connected', client: stranger, runsPractice: true })).toBeNull();
  });
});
