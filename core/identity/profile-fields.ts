/** What of a coach's profile can be changed: its fields as a log names them, and a page that tells what somebody else changed. */
export const PROFILE_FIELDS = [
  'name',
  'slug',
  'headline',
  'about',
  'expect',
  'email',
  'timeZone',
  'rules',
  'relationshipRules',
  'attendance',
  'creditRules',
  'waitlistRules',
  'visibility',
] as const;
