import type { ClientChoice } from './client-choice.ts';

/** The client as a booking names them: by their id, or with the few facts about somebody new. */
export const whoIs = ({ kind, clientId, name, email, phone }: ClientChoice) =>
  kind === 'known' ? { clientId: clientId ?? undefined } : { newClient: { name, email, ...(phone && { phone }) } };
