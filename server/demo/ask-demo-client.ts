import type { Actor } from '../../core/identity/actor.ts';
import { ok } from '../../core/result.ts';
import { changeOverrides } from '../actions/overrides/change-overrides.ts';
import { type BookingDetails, listBookingDetails } from '../db/booking-details.ts';
import { accepted } from './accepted.ts';
import type { DemoContext } from './demo-context.ts';

/** The coach has to teach when one client comes, and has asked them to choose another time; they have not answered yet. */
export async function askDemoClient(demo: DemoContext, owner: Actor, coachId: string, clientId: string | undefined): Promise<void> {
  const coming = await demo.action.transaction<readonly BookingDetails[], never>(async (tx) =>
    ok(await listBookingDetails(tx, owner, coachId, { from: demo.now, status: 'confirmed', clientId, limit: 50 })),
  );
  const last = accepted(coming, 'look ahead').at(-1);
  if (!last) return;
  const teaching = {
    scheduleId: null,
    kind: 'teaching',
    startsOn: last.wallDate,
    endsOn: last.wallDate,
    weekdays: null,
    startMinute: last.wallMinute,
    endMinute: last.wallMinute + last.durationMinutes,
    capacity: null,
    note: 'Guest lecture at the college',
  } as const;
  const note = 'I have been asked to teach that morning. Could we meet at another time?';
  const decisions = [{ bookingId: last.id, outcome: 'ask', note }] as const;
  accepted(
    await changeOverrides(demo.action, owner, { coachId, create: [teaching], remove: [], decisions }),
    'block a time with a session in it',
  );
}
