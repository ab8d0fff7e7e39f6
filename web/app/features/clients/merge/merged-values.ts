import type { ClientInput, ClientProfile } from '../../../../../contract/clients.ts';
import { clientValues } from '../edit/client-values.ts';
import { fieldPart } from './field-part.ts';
import type { MergeChoices, MergeField } from './merge-fields.ts';
import { mergeQuestions } from './merge-questions.ts';
import { notesTogether } from './notes-together.ts';
import { tagsTogether } from './tags-together.ts';

const together = (mine: ClientInput, theirs: ClientInput, field: MergeField): Partial<ClientInput> =>
  field === 'notes'
    ? { notes: notesTogether(mine.notes, theirs.notes) ?? mine.notes }
    : { tags: tagsTogether(mine.tags, theirs.tags) ?? mine.tags };

/** The record that two become. */
export function mergedValues(one: ClientProfile, other: ClientProfile, choices: MergeChoices): ClientInput {
  const [mine, theirs] = [clientValues(one), clientValues(other)];
  let merged = mine;
  for (const { field, usual } of mergeQuestions(one, other)) {
    const side = choices[field] ?? usual;
    const part = side === 'both' ? together(mine, theirs, field) : fieldPart(side === 'this' ? mine : theirs, field);
    merged = { ...merged, ...part };
  }
  return merged;
}
