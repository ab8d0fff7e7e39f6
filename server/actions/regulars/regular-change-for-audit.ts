import { changedFields } from '../../../core/changed-fields.ts';
import { REGULAR_FIELDS } from '../../../core/cycles/roster/regular-fields.ts';
import type { RegularPattern } from '../../../core/cycles/roster/regular-pattern.ts';
import { regularForAudit } from './regular-for-audit.ts';

/** What the audit log keeps of a change to an entry: only what changed, and the names of all fields that did. */
export function regularChangeForAudit(before: RegularPattern, after: RegularPattern) {
  const fields = changedFields(before, after, REGULAR_FIELDS);
  const pick = (pattern: RegularPattern) =>
    Object.fromEntries(Object.entries(regularForAudit(pattern)).filter(([field]) => fields.includes(field)));
  return { before: pick(before), after: { ...pick(after), fields } };
}
