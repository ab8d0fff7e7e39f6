import type { z } from 'zod';
import type { HoldView } from '../../../contract/calendar.ts';
import type { HoldRow } from '../../db/holds.ts';

export const holdView = ({ id, scheduleId, startsAt, endsAt, note }: HoldRow): z.input<typeof HoldView> => ({
  id,
  scheduleId,
  startsAt: new Date(startsAt).toISOString(),
  endsAt: new Date(endsAt).toISOString(),
  note,
});
