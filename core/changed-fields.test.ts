import { describe, expect, it } from 'vitest';
import { changedFields } from './changed-fields.ts';

describe('the fields that differ', () => {
  it('are named, in the order asked for, and nothing else is', () => {
    const before = { name: 'Maren', about: '', rules: { noticeMinutes: 720 }, version: 1 };
    const after = { ...before, rules: { noticeMinutes: 60 }, about: 'New', version: 2 };
    expect(changedFields(before, after, ['about', 'name', 'rules'])).toEqual(['about', 'rules']);
    expect(changedFields(before, { ...before, rules: { noticeMinutes: 720 } }, ['about', 'name', 'rules'])).toEqual([]);
  });
});
