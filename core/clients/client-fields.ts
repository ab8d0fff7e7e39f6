import type { ClientContent } from './decide-client.ts';

/** All that is kept of a client, in the order in which a file lists it. */
export const CLIENT_FIELDS = [
  'name',
  'email',
  'phone',
  'timeZone',
  'startedOn',
  'tags',
  'notes',
  'connected',
  'vip',
  'priority',
  'state',
] as const satisfies readonly (keyof ClientContent)[];
