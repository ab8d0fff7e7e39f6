import { REGULAR_FIELDS } from '../../../core/cycles/roster/regular-fields.ts';
import type { RegularPattern } from '../../../core/cycles/roster/regular-pattern.ts';

/** What the audit log keeps of an entry: what was agreed, and none of the notes. */
export const regularForAudit = (pattern: RegularPattern) =>
  Object.fromEntries(REGULAR_FIELDS.flatMap((field) => (field === 'notes' ? [] : [[field, pattern[field]]])));
