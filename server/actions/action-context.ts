import type { Instant } from '../../core/time/instant.ts';
import type { RunTransaction } from '../db/transaction.ts';
import type { Enqueue } from '../jobs/enqueue.ts';

/** All an action is handed. It holds no adapter, so it can't talk to the outside. */
export interface ActionContext {
  readonly transaction: RunTransaction;
  readonly enqueue: Enqueue;
  readonly clock: { readonly now: () => Instant };
  /** A new random UUID. */
  readonly newId: () => string;
  /** The secret part of a mail's link, and the hash that is kept of it. Derived from the token's id and the installation's secret. */
  readonly linkToken: (tokenId: string) => { readonly token: string; readonly hash: Buffer };
  /** The hash of a token somebody brought. */
  readonly hashToken: (token: string) => Buffer;
}
