import type { KnownClient } from '../../../../core/clients/known-client.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import { mayRunPractice } from '../../../../core/identity/may-run-practice.ts';
import { type ClientRow, findClientByEmail } from '../../../db/clients/find-client.ts';
import { findKnownClient } from '../../../db/clients/find-known-client.ts';
import { findProvenAddress } from '../../../db/people/find-proven-address.ts';
import type { Tx } from '../../../db/transaction.ts';

interface AtTheDoor {
  /** As far as they have proven it. */
  readonly client: KnownClient | undefined;
  /** The address is theirs, though it may be no client's yet. */
  readonly hasProvenAddress: boolean;
  readonly runsPractice: boolean;
}

interface Loaded<F> {
  readonly facts: F;
  /** Whose address it is, whoever typed it. */
  readonly known: ClientRow | undefined;
  readonly writing: { readonly newClient: boolean; readonly provenClient: boolean };
}

/** Under the coach's lock: whoever comes by the public page, and the facts that decide for them. */
export async function loadForVisitor<F>(
  tx: Tx,
  actor: Actor,
  { coachId, email }: { readonly coachId: string; readonly email: string },
  loadFacts: (who: AtTheDoor) => Promise<F>,
): Promise<Loaded<F>> {
  const client = await provenClient(tx, actor, coachId, email);
  const hasProvenAddress = client !== undefined || (await findProvenAddress(tx, actor)) === email;
  const [facts, known] = await Promise.all([
    loadFacts({ client, hasProvenAddress, runsPractice: mayRunPractice(actor, coachId) }),
    findClientByEmail(tx, coachId, email),
  ]);
  return { facts, known, writing: { newClient: known === undefined, provenClient: client !== undefined } };
}

/** Whoever is signed in and books under somebody else's address has proven nothing about that one. A visitor costs no query. */
async function provenClient(tx: Tx, actor: Actor, coachId: string, email: string): Promise<KnownClient | undefined> {
  const client = await findKnownClient(tx, actor, coachId);
  return client && (await findClientByEmail(tx, coachId, email))?.id === client.id ? client : undefined;
}
