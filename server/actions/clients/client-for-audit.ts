import { changedFields } from '../../../core/changed-fields.ts';
import { CLIENT_FIELDS } from '../../../core/clients/client-fields.ts';
import type { ClientContent } from '../../../core/clients/decide-client.ts';

/** What may stand in the log as it is. Of everything else only that it changed. */
const OPEN = ['connected', 'vip', 'priority', 'state'] as const;

/** What the audit log keeps of a change to a client: who they are to the coach, before and after, and the names of all fields that changed. */
export function clientForAudit(before: ClientContent, after: ClientContent) {
  const fields = changedFields(before, after, CLIENT_FIELDS);
  const changed = OPEN.filter((field) => fields.includes(field));
  const pick = (content: ClientContent) => Object.fromEntries(changed.map((field) => [field, content[field]]));
  return { before: pick(before), after: { ...pick(after), fields } };
}
