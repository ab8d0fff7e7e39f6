import { describe, expect, it } from 'vitest';
import type { Actor } from './actor.ts';
import { mayRunPractice } from './may-run-practice.ts';

describe('who may run a practice', () => {
  it.each<[string, Actor, boolean]>([
    ['the owner, any', { kind: 'user', userId: 'u', role: 'owner', coachId: 'other' }, true],
    ['an owner whose second step is due', { kind: 'user', userId: 'u', role: 'owner', coachId: 'mine', needsTotp: true }, false],
    ['its coach', { kind: 'user', userId: 'u', role: 'coach', coachId: 'mine' }, true],
    ['another coach', { kind: 'user', userId: 'u', role: 'coach', coachId: 'other' }, false],
    ['a client, even one who is somebody’s coach row', { kind: 'user', userId: 'u', role: 'client', coachId: 'mine' }, false],
    ['a key of its coach', { kind: 'api_key', keyId: 'k', coachId: 'mine' }, true],
    ['a key of another coach', { kind: 'api_key', keyId: 'k', coachId: 'other' }, false],
    ['who holds a link to one of its bookings', { kind: 'link', coachId: 'mine', bookingId: 'b' }, false],
    ['a visitor', { kind: 'visitor' }, false],
    ['Perennial itself', { kind: 'system' }, true],
  ])('%s', (_, actor, may) => {
    expect(mayRunPractice(actor, 'mine')).toBe(may);
  });
});
