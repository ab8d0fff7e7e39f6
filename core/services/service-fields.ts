/** What of a service can be changed: its fields as a log names them, and a page that tells what somebody else changed. */
export const SERVICE_FIELDS = [
  'name',
  'slug',
  'kind',
  'description',
  'color',
  'scheduleId',
  'durations',
  'prices',
  'location',
  'preparation',
  'visibility',
  'active',
  'cycleBound',
  'rules',
] as const;
