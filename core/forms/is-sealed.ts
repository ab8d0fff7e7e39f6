import type { Actor } from '../identity/actor.ts';

/**
 * Whether answers are kept from this actor. Whoever knows an address can book with it and holds a link then: it shows what was sent while booking or by the
 * like of it, and never what its client answered by the link that only their mailbox ever held.
 */
export const isSealed = (given: { readonly proven: boolean } | undefined, actor: Actor): boolean =>
  given?.proven === true && actor.kind === 'link' && actor.provesClient !== true;
