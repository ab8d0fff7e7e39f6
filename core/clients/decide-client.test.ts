import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanTags } from './clean-tags.ts';
import { type ClientContent, decideClient, decideClientChange } from './decide-client.ts';
import { decideMerge } from './decide-merge.ts';
import { NEWCOMER } from './newcomer.ts';

const wish: ClientContent = { ...NEWCOMER, name: 'Zoë Ferreira', email: 'zoe@example.com', timeZone: 'Europe/Lisbon' };
const codeOf = (decision: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) => decision.refusal?.code ?? 'ok';

describe('a client', () => {
  it.each([
    ['neither', false, false, false],
    ['connected', true, false, true],
    ['a VIP, who is always connected too', false, true, true],
  ])('is %s', (_, connected, vip, expected) => {
    expect(decideClient({ ...wish, connected, vip })).toMatchObject({ value: { connected: expected, vip } });
  });

  it('lives in a zone that exists, or in none', () => {
    expect(codeOf(decideClient({ ...wish, timeZone: 'Mars/Olympus' }))).toBe('unknown_time_zone');
    expect(codeOf(decideClient({ ...wish, timeZone: '+01:00' }))).toBe('unknown_time_zone');
    expect(codeOf(decideClient({ ...wish, timeZone: null }))).toBe('ok');
  });

  it.each([
    ['as seen', { version: 3, erasedAt: null }, 'ok'],
    ['as somebody else left it meanwhile', { version: 4, erasedAt: null }, 'changed_meanwhile'],
    ['that was erased', { version: 3, erasedAt: 5 }, 'client_erased'],
    ['that was erased meanwhile', { version: 4, erasedAt: 5 }, 'client_erased'],
  ])('changes from a record %s', (_, before, code) => {
    expect(codeOf(decideClientChange(before, 3, wish))).toBe(code);
  });
});

describe('tags', () => {
  it.each([
    [
      ['Choir', ' choir ', 'CHOIR', 'Solo'],
      ['Choir', 'Solo'],
    ],
    [['', '  '], []],
    [
      ['b', 'a'],
      ['b', 'a'],
    ],
  ])('%j become %j', (tags, expected) => {
    expect(cleanTags(tags)).toEqual(expected);
  });

  it('are clean once they were cleaned', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (tags) => {
        expect(cleanTags(cleanTags(tags))).toEqual(cleanTags(tags));
      }),
    );
  });
});

describe('two records', () => {
  const seen = (id: string, more: object = {}) => ({ record: { id, version: 1, erasedAt: null, ...more }, version: 1 });
  it.each([
    ['of one person', seen('a'), seen('b'), 'ok'],
    ['that are the same', seen('a'), seen('a'), 'same_client'],
    ['of which the one was erased', seen('a', { erasedAt: 1 }), seen('b'), 'client_erased'],
    ['of which the other was erased', seen('a'), seen('b', { erasedAt: 1 }), 'client_erased'],
    ['of which the one changed', seen('a', { version: 2 }), seen('b'), 'changed_meanwhile'],
    ['of which the other changed', seen('a'), seen('b', { version: 2 }), 'changed_meanwhile'],
  ])('%s', (_, kept, other, code) => {
    expect(codeOf(decideMerge(kept, other, wish))).toBe(code);
  });

  it('names the one that changed', () => {
    expect(decideMerge(seen('a'), seen('b', { version: 2 }), wish)).toMatchObject({ refusal: { stale: { id: 'b' } } });
  });
});
