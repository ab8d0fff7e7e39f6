import type { z } from 'zod';
import type { ClientProfile } from '../../../../contract/clients.ts';
import { HABIT_STATUSES, habitsOf } from '../../../../core/attendance/habits-of.ts';
import { listBookingDetails } from '../../../db/booking-details.ts';
import { listOtherAddresses } from '../../../db/clients/client-addresses.ts';
import { countAttendance } from '../../../db/clients/attendance/count-attendance.ts';
import { listSessionStarts } from '../../../db/clients/list-session-starts.ts';
import { loadClient } from '../../../db/clients/load-client.ts';
import type { CoachRow } from '../../../db/coaches.ts';
import { listPackagesOfClient } from '../../../db/packages/package-details.ts';
import { coachBookingView } from '../../booking-view.ts';
import type { HttpContext } from '../../http-context.ts';
import { checkInOf } from '../../packages/check-in-of.ts';
import { packageView } from '../../packages/package-view.ts';
import { packagesAsOf } from '../../packages/packages-as-of.ts';
import { usableFirst } from '../../packages/usable-first.ts';
import { problem } from '../../problem.ts';
import { clientView } from './client-view.ts';
import { countingTime } from './counting-time.ts';

const MOST_UPCOMING = 50;

/** Everything about one client on one page; not there for who does not run the practice. */
export async function clientProfile(context: HttpContext, coach: CoachRow, clientId: string): Promise<z.input<typeof ClientProfile>> {
  const { database, actor } = context;
  const now = context.action.clock.now();
  const client = await loadClient(database, coach.id, clientId, countingTime(coach, now));
  if (!client) throw problem({ code: 'not_found' });
  const [otherEmails, totals, starts, upcoming, packages, checkIn] = await Promise.all([
    client.erasedAt === null ? listOtherAddresses(database, client.id) : [],
    countAttendance(database, client.id),
    listSessionStarts(database, [client.id], HABIT_STATUSES, now),
    listBookingDetails(database, actor, coach.id, { from: now, takingTime: true, clientId: client.id, limit: MOST_UPCOMING }),
    listPackagesOfClient(database, { coachId: coach.id, clientId: client.id }, packagesAsOf(coach, now)),
    checkInOf(context, { id: client.id, coachId: coach.id, coachTimeZone: coach.timeZone }),
  ]);
  const { streakWeeks, favourites } = habitsOf(coach.timeZone, starts, now);
  return {
    ...clientView(client, coach),
    notes: client.notes,
    otherEmails: [...otherEmails],
    attendance: { ...totals, streakWeeks, favourites: [...favourites] },
    upcoming: upcoming.map((details) => coachBookingView(details, now)),
    packages: usableFirst(packages, now).map((details) => packageView(details, now)),
    checkIn,
  };
}
