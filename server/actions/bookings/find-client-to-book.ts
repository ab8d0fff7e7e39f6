import { findClient, findClientByEmail, type ClientRow } from '../../db/clients/find-client.ts';
import type { Tx } from '../../db/transaction.ts';

/** Whom the coach books for. */
export interface ClientToBook {
  readonly coachId: string;
  readonly clientId: string | undefined;
  readonly newClient: { readonly name: string; readonly email: string; readonly phone?: string | undefined } | undefined;
}

/** The client who is known already: by id, or because the address of somebody new is not so new. */
export async function findClientToBook(tx: Tx, { coachId, clientId, newClient }: ClientToBook): Promise<ClientRow | undefined> {
  if (clientId !== undefined) return findClient(tx, coachId, clientId);
  return newClient && findClientByEmail(tx, coachId, newClient.email);
}
