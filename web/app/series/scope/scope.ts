export const SCOPES = ['this', 'following', 'all'] as const;
/** How far a change of one session of a series reaches. */
export type Scope = (typeof SCOPES)[number];
