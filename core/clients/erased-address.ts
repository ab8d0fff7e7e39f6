const PREFIX = 'erased-';
/** A top-level domain that never will exist (RFC 2606). */
const DOMAIN = '@invalid';

/** The address of a record whose person was erased: unique, and nobody can be reached at it, nor sign in or book with it. */
export const erasedAddress = (clientId: string): string => `${PREFIX}${clientId}${DOMAIN}`;

export const isErasedAddress = (email: string): boolean => email.startsWith(PREFIX) && email.endsWith(DOMAIN);
