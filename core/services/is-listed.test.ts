import { describe, expect, it } from 'vitest';
import { isListed } from './is-listed.ts';

describe('whether a service stands on the coach’s page', () => {
  it.each([
    ['public', 'public', true, true],
    ['public', 'connected', false, true],
    ['public', 'private', false, false],
    ['connected', 'public', false, true],
    ['connected', 'connected', false, true],
    ['connected', 'private', false, false],
    ['private', 'public', false, false],
    ['private', 'connected', false, false],
    ['private', 'private', false, false],
  ] as const)('coach %s, service %s: to strangers %s, to known clients %s', (coach, service, toStrangers, toKnown) => {
    expect(isListed({ coach, service, known: false })).toBe(toStrangers);
    expect(isListed({ coach, service, known: true })).toBe(toKnown);
  });
});
