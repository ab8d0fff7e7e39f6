import type { RegularInput } from '../../contract/cycles/regulars.ts';

/** What is sent of a regular: weekly on Tuesdays at ten, any day and hour. A test says what of it is otherwise. */
export const regularPattern = ({ serviceId }: { readonly serviceId: string }, more: Partial<RegularInput> = {}): RegularInput => ({
  serviceId,
  durationMinutes: 60,
  frequency: 'weekly',
  weekday: 2,
  minute: 600,
  acceptableWeekdays: [1, 2, 3, 4, 5, 6, 7],
  acceptableHours: [{ startMinute: 0, endMinute: 1440 }],
  priority: 2,
  status: 'active',
  keepUnanswered: false,
  notes: '',
  startedOn: null,
  ...more,
});
