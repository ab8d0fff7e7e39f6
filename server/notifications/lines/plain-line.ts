/** Control characters, line and paragraph separators, and marks that turn the direction of what follows: none belongs into a header or a name. */
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

/** Text that somebody typed, as one line that can stand in a header. */
export const plainLine = (text: string): string => text.replace(UNSAFE, ' ').replace(/ {2,}/g, ' ').trim();
