import type { ImportField } from '../../../../../contract/clients.ts';

/** The columns of a file in the order in which they are asked for. */
export const COLUMN_ORDER: readonly ImportField[] = [
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
