import type { ClientContent } from '../../../core/clients/decide-client.ts';
import type { Tx } from '../transaction.ts';
import type { ClientRow } from './find-client.ts';

/** What is left out is as for somebody who has just come by. */
export type NewClient = Pick<ClientContent, 'name' | 'email' | 'phone' | 'timeZone'> &
  Partial<ClientContent> & { readonly id: string; readonly coachId: string };

export const insertClient = (tx: Tx, { tags, ...client }: NewClient) =>
  tx
    .insertInto('clients')
    .values({ ...client, ...(tags && { tags: [...tags] }) })
    .execute();

/** The record as it is from now on, its version grown by one. */
export const updateClient = (tx: Tx, clientId: string, content: ClientContent): Promise<ClientRow> =>
  tx
    .updateTable('clients')
    .set((eb) => ({
      name: content.name,
      email: content.email,
      phone: content.phone,
      timeZone: content.timeZone,
      connected: content.connected,
      vip: content.vip,
      priority: content.priority,
      state: content.state,
      startedOn: content.startedOn,
      tags: [...content.tags],
      notes: content.notes,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', clientId)
    .returningAll()
    .executeTakeFirstOrThrow();
