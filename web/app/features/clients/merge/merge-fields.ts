/** One question of a merge each. Connected and VIP are one: who the client is to the coach. */
export const MERGE_FIELDS = [
  'name',
  'email',
  'phone',
  'timeZone',
  'relationship',
  'priority',
  'state',
  'startedOn',
  'tags',
  'notes',
] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];
/** Whose value is right. */
export type Side = 'this' | 'other' | 'both';
export type MergeChoices = Partial<Record<MergeField, Side>>;
