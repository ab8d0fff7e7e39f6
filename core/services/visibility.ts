/** Who may see and book: everybody, clients the coach has connected, or whoever was given the address. */
export const VISIBILITIES = ['public', 'connected', 'private'] as const;
export type Visibility = (typeof VISIBILITIES)[number];
