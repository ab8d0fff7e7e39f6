/** Not there, or not for you: the two look alike. */
export interface NotFound {
  readonly code: 'not_found';
}

export const NOT_FOUND: NotFound = { code: 'not_found' };
