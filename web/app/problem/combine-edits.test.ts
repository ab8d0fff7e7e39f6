import { describe, expect, it } from 'vitest';
import { combineEdits } from './combine-edits.ts';

interface Record {
  readonly name: string;
  readonly rules: { readonly notice?: number; readonly window?: number; readonly moves?: number | null };
  readonly lengths: readonly number[];
}
const older: Record = { name: 'Maren', rules: { notice: 720, window: 92 }, lengths: [60] };

describe('what was typed goes into the newer record', () => {
  it('field by field, also inside a group of fields', () => {
    const typed = { ...older, rules: { ...older.rules, notice: 60 } };
    const newer = { ...older, name: 'Maren Holt', rules: { ...older.rules, window: 31 } };
    expect(combineEdits(older, typed, newer)).toEqual({ name: 'Maren Holt', rules: { notice: 60, window: 31 }, lengths: [60] });
  });

  it('and stays where both changed the same', () => {
    expect(combineEdits(older, { ...older, name: 'Mine' }, { ...older, name: 'Theirs' }).name).toBe('Mine');
    expect(combineEdits(older, { ...older, lengths: [30] }, { ...older, lengths: [60, 90] }).lengths).toEqual([30]);
  });

  it('leaves out what was taken out here, and keeps out what was taken out there', () => {
    const { notice: _, ...withoutNotice } = older.rules;
    const { window: __, ...withoutWindow } = older.rules;
    expect(combineEdits(older, { ...older, rules: withoutNotice }, { ...older, rules: withoutWindow }).rules).toEqual({});
  });

  it('knows “none” from “left out”', () => {
    expect(combineEdits(older, { ...older, rules: { ...older.rules, moves: null } }, older).rules).toEqual({ ...older.rules, moves: null });
  });

  it('is the newer record where nothing was typed', () => {
    const newer = { ...older, name: 'Theirs', rules: {} };
    expect(combineEdits(older, older, newer)).toEqual(newer);
  });
});
