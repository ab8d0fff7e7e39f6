import type { z } from 'zod';
import type { KeptTime } from '../../../contract/calendar.ts';
import type { WaitsFor } from '../../actions/waitlist/offers/list-waits.ts';
import type { KeptTime as Kept } from '../../db/waitlist/kept-times.ts';

/** `waitsFor` while nobody has it offered. */
export const keptView = ({ id, scheduleId, startsAt, endsAt, offeredTo }: Kept, waitsFor: WaitsFor | null): z.input<typeof KeptTime> => ({
  freedTimeId: id,
  scheduleId,
  startsAt: new Date(startsAt).toISOString(),
  endsAt: new Date(endsAt).toISOString(),
  offeredTo: offeredTo.map(({ until, ...who }) => ({ ...who, until: new Date(until).toISOString() })),
  waitsFor,
});
