import type { KnownClient } from '../clients/known-client.ts';
import type { Visibility } from '../services/visibility.ts';

/** Who stands at the door, and how far it is open. */
export interface Admission {
  readonly coach: Visibility;
  readonly service: Visibility;
  /** Undefined for whoever has proven nothing, whatever address they type. */
  readonly client: KnownClient | undefined;
  /** Whoever runs the practice may look at it as it is shown. */
  readonly runsPractice: boolean;
}

export type AdmissionRefusal = { readonly code: 'not_connected' } | { readonly code: 'client_paused' };

/**
 * Null where somebody may see the times of a service and book them. Of coach and service the stricter word counts; private ones need nothing but
 * their address. A pause is told to the client it is about and to nobody else: an address that is only typed must not say whose client it is.
 */
export function admissionRefusal({ coach, service, client, runsPractice }: Admission): AdmissionRefusal | null {
  if (runsPractice) return null;
  if (client && client.state !== 'active') return { code: 'client_paused' };
  const needsConnection = coach === 'connected' || service === 'connected';
  return needsConnection && !client?.connected ? { code: 'not_connected' } : null;
}
