/** An exception that blocks one whole day of every schedule. A test says what of it is otherwise. */
export const blockedDay = (day: string) => ({
  scheduleId: null,
  kind: 'blocked' as const,
  startsOn: day,
  endsOn: day,
  weekdays: null,
  startMinute: null,
  endMinute: null,
  capacity: null,
  note: '',
});
