/** The day in three, as wishes name its parts; minutes after midnight on the coach's clock. */
export const DAY_PARTS = [
  { name: 'morning', startMinute: 0, endMinute: 12 * 60 },
  { name: 'afternoon', startMinute: 12 * 60, endMinute: 17 * 60 },
  { name: 'evening', startMinute: 17 * 60, endMinute: 24 * 60 },
] as const;

export type DayPart = (typeof DAY_PARTS)[number]['name'];
