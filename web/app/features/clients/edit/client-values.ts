import type { ClientInput, ClientProfile } from '../../../../../contract/clients.ts';
import { NEWCOMER } from '../../../../../core/clients/newcomer.ts';

/** A form nothing was typed into. */
export const NEW_CLIENT: ClientInput = { ...NEWCOMER, name: '', email: '', tags: [] };

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
