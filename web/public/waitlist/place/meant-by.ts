import type { Doing } from './place-seen.tsx';

/** What a link of a mail is about: `#offer-{id}`, `#decline`, of one of several `#decline-{id}`, `#leave`. It opens that part of the page and does nothing. */
export function meantBy(hash: string): { readonly doing: Doing; readonly offerId: string | null } {
  const [, word, offerId = null] = /^#(offer|decline|leave|change)(?:-(.+))?$/.exec(hash) ?? [];
  return { doing: word === 'decline' || word === 'leave' || word === 'change' ? word : 'see', offerId };
}
