import type { ClientInput } from '../../../../../contract/clients.ts';
import type { MergeField } from './merge-fields.ts';

/** What a record says in one field of a merge. */
export const fieldPart = (values: ClientInput, field: MergeField): Partial<ClientInput> =>
  field === 'relationship' ? { connected: values.connected, vip: values.vip } : { [field]: values[field] };
