import type { ClientInput, ClientProfile } from '../../../../../contract/clients.ts';
import { clientValues } from '../edit/client-values.ts';
import { fieldPart } from './field-part.ts';
import { MERGE_FIELDS, type MergeField, type Side } from './merge-fields.ts';

function isEmpty(values: ClientInput, field: MergeField): boolean {
  const value = field === 'relationship' ? values.connected : values[field];
  return value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
}

/** Tags and notes of two records can stand together, where there is room. */
function fitTogether(mine: ClientInput, theirs: ClientInput, field: MergeField): boolean {
  if (isEmpty(mine, field) || isEmpty(theirs, field)) return false;
  if (field === 'notes') return mine.notes.length + theirs.notes.length + 2 <= 8000;
  return field === 'tags' && new Set([...mine.tags, ...theirs.tags]).size <= 20;
}

export interface MergeQuestion {
  readonly field: MergeField;
  readonly sides: readonly Side[];
  /** The side that loses least. */
  readonly usual: Side;
}

/** What two records disagree on, and the sides that can be chosen. */
export function mergeQuestions(one: ClientProfile, other: ClientProfile): MergeQuestion[] {
  const [mine, theirs] = [clientValues(one), clientValues(other)];
  return MERGE_FIELDS.filter((field) => JSON.stringify(fieldPart(mine, field)) !== JSON.stringify(fieldPart(theirs, field))).map(
    (field) => {
      if (fitTogether(mine, theirs, field)) return { field, sides: ['this', 'other', 'both'], usual: 'both' };
      return { field, sides: ['this', 'other'], usual: isEmpty(mine, field) ? 'other' : 'this' };
    },
  );
}
