import type { ImportField } from '../../../../../contract/clients.ts';

/** In the order in which they are asked for. */
export const IMPORT_FIELDS: readonly ImportField[] = [
  'email',
  'name',
  'firstName',
  'lastName',
  'phone',
  'tags',
  'notes',
  'startedOn',
  'timeZone',
  'connected',
  'vip',
  'priority',
  'state',
];
