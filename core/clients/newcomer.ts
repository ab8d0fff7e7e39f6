import type { ClientContent } from './decide-client.ts';

/** What the coach knows of somebody who has just come by: beside name and address nothing. */
export const NEWCOMER = {
  phone: '',
  timeZone: null,
  connected: false,
  vip: false,
  priority: null,
  state: 'active',
  startedOn: null,
  tags: [],
  notes: '',
} as const satisfies Omit<ClientContent, 'name' | 'email'>;
