import type { ClientView } from '../../../../contract/clients.ts';
import type { Relationship } from '../../../../core/policies/relationship.ts';

export const relationshipOf = ({ vip, connected }: Pick<ClientView, 'vip' | 'connected'>): Relationship => {
  if (vip) return 'vip';
  return connected ? 'connected' : 'not_connected';
};
