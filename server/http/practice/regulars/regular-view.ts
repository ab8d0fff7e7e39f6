import type { z } from 'zod';
import type { RegularView } from '../../../../contract/cycles/regulars.ts';
import type { RegularPattern } from '../../../../core/cycles/roster/regular-pattern.ts';
import type { ListedRegular } from '../../../db/cycles/regulars.ts';

/** The pattern alone, as a form takes it. */
export const patternView = (pattern: RegularPattern) => ({
  serviceId: pattern.serviceId,
  durationMinutes: pattern.durationMinutes,
  frequency: pattern.frequency,
  weekday: pattern.weekday,
  minute: pattern.minute,
  acceptableWeekdays: [...pattern.acceptableWeekdays],
  acceptableHours: [...pattern.acceptableHours],
  priority: pattern.priority,
  status: pattern.status,
  keepUnanswered: pattern.keepUnanswered,
  notes: pattern.notes,
  startedOn: pattern.startedOn,
});

/** An entry of the roster as the coach's list shows it. */
export const regularView = (regular: ListedRegular): z.input<typeof RegularView> => ({
  ...patternView(regular),
  id: regular.id,
  clientId: regular.clientId,
  clientName: regular.clientName,
  clientEmail: regular.clientEmail,
  clientState: regular.clientState,
  lastStartsAt: regular.lastStartsAt === null ? null : new Date(regular.lastStartsAt).toISOString(),
  cycleCount: regular.cycleCount,
  version: regular.version,
});
