import type { ClientInput, ClientProfile } from '../../../../../contract/clients.ts';
import { clientValues } from '../edit/client-values.ts';
import { fieldPart } from './field-part.ts';
import { MERGE_FIELDS, type MergeField, type Side } from './merge-fields.ts';
import { notesTogether } from './notes-together.ts';
import { tagsTogether } from './tags-together.ts';

export interface MergeQuestion {
  readonly field: MergeField;
  readonly sides: readonly Side[];
  /** The side that loses least. */
  readonly usual: Side;
}

function isEmpty(values: ClientInput, field: MergeField): boolean {
  const value = field === 'relationship' ? values.connected : values[field];
  return value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
}

/** Where both sides can stand together, that is a third answer; where one holds the other, it is the usual one. */
function question(mine: ClientInput, theirs: ClientInput, field: MergeField): MergeQuestion {
  const both = { tags: tagsTogether(mine.tags, theirs.tags), notes: notesTogether(mine.notes, theirs.notes) };
  if (field !== 'tags' && field !== 'notes') return { field, sides: ['this', 'other'], usual: isEmpty(mine, field) ? 'other' : 'this' };
  const together = both[field];
  if (together === null) return { field, sides: ['this', 'other'], usual: mine[field].length < theirs[field].length ? 'other' : 'this' };
  return { field, sides: ['this', 'other', 'both'], usual: 'both' };
}

/** What two records disagree on, and what can be answered. */
export function mergeQuestions(one: ClientProfile, other: ClientProfile): MergeQuestion[] {
  const [mine, theirs] = [clientValues(one), clientValues(other)];
  const differing = MERGE_FIELDS.filter((field) => JSON.stringify(fieldPart(mine, field)) !== JSON.stringify(fieldPart(theirs, field)));
  return differing.map((field) => question(mine, theirs, field));
}
