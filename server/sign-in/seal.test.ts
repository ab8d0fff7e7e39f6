import { describe, expect, it } from 'vitest';
import { seal, unseal } from './seal.ts';

const SECRET = 'a secret for tests only, long enough to be one';
const link = { email: 'ada@example.com', name: 'Ada Łovelace', token: 'abc_123-XYZ' };

describe('a sealed link', () => {
  it('opens again', () => expect(unseal(SECRET, seal(SECRET, link))).toEqual(link));

  it('looks different every time and shows nothing', () => {
    const [one, two] = [seal(SECRET, link), seal(SECRET, link)];
    expect(one).not.toBe(two);
    expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('ada@example.com');
  });

  it('does not open under another secret', () => expect(() => unseal(`${SECRET}!`, seal(SECRET, link))).toThrow('not sealed under'));

  it('does not open once a single bit was changed, wherever it lies, or when cut', () => {
    const bytes = Buffer.from(seal(SECRET, link), 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = changed[at]! ^ 1;
      expect(() => unseal(SECRET, changed.toString('base64url'))).toThrow('not sealed under');
    }
    for (const length of [0, 11, 20, 28, bytes.length - 1])
      expect(() => unseal(SECRET, bytes.subarray(0, length).toString('base64url'))).toThrow('not sealed under');
  });
});
