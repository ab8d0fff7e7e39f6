/** What a client is to the coach, from stranger to favourite. Counts only once the client has proven who they are: by a link or a session. */
export const RELATIONSHIPS = ['not_connected', 'connected', 'vip'] as const;
export type Relationship = (typeof RELATIONSHIPS)[number];
