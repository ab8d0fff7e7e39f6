import type { Relationship } from './relationship.ts';

/** What somebody is to the coach. Hand in only a client who has proven to be that client; everybody else is nobody yet. */
export function relationshipOf(client: { readonly connected: boolean; readonly vip: boolean } | undefined): Relationship {
  if (client?.vip) return 'vip';
  return client?.connected ? 'connected' : 'not_connected';
}
