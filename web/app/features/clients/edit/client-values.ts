import type { ClientInput, ClientProfile } from '../../../../../contract/clients.ts';

export const NEW_CLIENT: ClientInput = {
  name: '',
  email: '',
  phone: '',
  timeZone: null,
  connected: false,
  vip: false,
  priority: null,
  state: 'active',
  startedOn: null,
  tags: [],
  notes: '',
};

/** What of a record can be edited. */
export const clientValues = (client: ClientProfile): ClientInput => ({
  name: client.name,
  email: client.email,
  phone: client.phone,
  timeZone: client.timeZone,
  connected: client.connected,
  vip: client.vip,
  priority: client.priority,
  state: client.state,
  startedOn: client.startedOn,
  tags: client.tags,
  notes: client.notes,
});
