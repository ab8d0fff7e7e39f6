import type { ClientState } from './client-state.ts';

/** A client who has proven to be one: by the address they are signed in with, or by a link that only their mailbox held. */
export interface KnownClient {
  readonly id: string;
  readonly connected: boolean;
  /** Always connected too. */
  readonly vip: boolean;
  readonly state: ClientState;
}
